import { describe, expect, test } from 'vitest';
import { Printer } from '../../src/console/printer.ts';
import { Session } from '../../src/console/session.ts';
import { Terminal } from '../../src/console/terminal.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { ENGLISH } from '../../src/words/en.ts';
import { FakeTerminal } from './fake-terminal.ts';
import { LIGHTHOUSE } from './lighthouse.ts';

const index = buildIndex([LIGHTHOUSE]);

/** A prompt at which the lighthouse can be asked; `left` is the exit code once the person has left. */
function sitDown() {
  const keyboard = new FakeTerminal();
  const surroundings = keyboard.surroundings();
  const terminal = new Terminal(surroundings, 'none', ENGLISH);
  const printer = new Printer(surroundings.stdout, surroundings.stderr, {
    json: false,
    emphasis: 'none',
    view: { matches: 1, explain: false, hints: true, words: ENGLISH },
  });
  terminal.greet(index.articles, surroundings.version);
  let left: number | null = null;
  const options = { index: () => index, limit: 3, now: surroundings.now, picks: true, words: ENGLISH };
  const code = terminal.run(new Session(options, printer));
  void code.then((value) => {
    left = value;
  });
  return { keyboard, terminal, code, left: () => left };
}

describe('at the prompt', () => {
  test('a greeting says what there is to ask and how to leave', () => {
    expect(sitDown().keyboard.rest()).toContain(
      'Verbatim 1.2.3\nAnswers in the words of lighthouse.\nAsk a question. Tab completes, /help lists the commands, Ctrl-D leaves.\n\n',
    );
  });

  test('a question is answered on the output, and the prompt stands beside it', async () => {
    const { keyboard } = sitDown();
    keyboard.rest();
    await keyboard.type('When did Marta Lind leave?\r');
    expect(keyboard.answers()).toMatch(
      /» The last one, Marta Lind, left in 1987\.\n {2}lighthouse · paragraph 3/,
    );
    expect(keyboard.rest()).toMatch(/> $|> \u001b\[3G$/);
  });

  test('an empty line is only a new prompt', async () => {
    const { keyboard } = sitDown();
    await keyboard.type('\r  \r');
    expect(keyboard.answers()).toBe('');
  });

  test('the arrow up brings the last question back', async () => {
    const { keyboard } = sitDown();
    await keyboard.type('Who was Marta Lind?\r');
    keyboard.answers();
    await keyboard.type('\u001b[A\r');
    expect(keyboard.answers()).toContain('Marta Lind');
  });

  test('a number asks what was offered under it', async () => {
    const { keyboard } = sitDown();
    await keyboard.type('/suggest\r');
    const first = /^ {2}1\. (.+)$/m.exec(keyboard.answers())?.[1];
    await keyboard.type('1\r');
    expect(keyboard.answers()).toMatch(`“${first}”\n`);
  });

  test('Tab completes commands and the names of articles', async () => {
    const { keyboard } = sitDown();
    for (const keys of ['/art', '\t', 'u', '\t', 'l', '\t', '\r']) await keyboard.type(keys);
    expect(keyboard.answers()).toBe('Only lighthouse is asked from now on.\n');
    expect(keyboard.rest()).toContain('lighthouse > ');
  });

  test('Ctrl-D leaves with 0, and so does /quit', async () => {
    const one = sitDown();
    await one.keyboard.type('\u0004');
    expect(await one.code).toBe(0);
    const other = sitDown();
    await other.keyboard.type('/quit\r');
    expect(await other.code).toBe(0);
  });

  test('Ctrl-C clears the line and stays', async () => {
    const { keyboard, left } = sitDown();
    await keyboard.type('some nonsense\u0003');
    expect(keyboard.rest()).toContain('Ctrl-C again leaves');
    await keyboard.type('/article list\r');
    expect(keyboard.answers()).toMatch(/^lighthouse {2}The lighthouse of Gull Point/);
    expect(left()).toBeNull();
  });

  test('Ctrl-C clears also what stands after the cursor', async () => {
    const { keyboard } = sitDown();
    await keyboard.type('nonsense\u001b[D\u001b[D\u001b[D\u0003');
    await keyboard.type('/article list\r');
    expect(keyboard.answers()).toMatch(/^lighthouse/);
  });

  test('Ctrl-C twice leaves with 130', async () => {
    const { keyboard, code } = sitDown();
    await keyboard.type('some nonsense\u0003\u0003');
    expect(await code).toBe(130);
  });

  test('Ctrl-C, another key and Ctrl-C stays', async () => {
    const { keyboard, left } = sitDown();
    await keyboard.type('\u0003');
    await keyboard.type('x');
    await keyboard.type('\u0003');
    expect(left()).toBeNull();
    await keyboard.type('\u0003');
    await new Promise((resolve) => setImmediate(resolve));
    expect(left()).toBe(130);
  });

  test('news of a changed article keeps what was being typed', async () => {
    const { keyboard, terminal } = sitDown();
    await keyboard.type('/article li');
    terminal.tell({ message: 'a\u001b[2J.md was loaded' });
    expect(keyboard.rest()).toContain('a␛[2J.md was loaded\n');
    await keyboard.type('st\r');
    expect(keyboard.answers()).toMatch(/^lighthouse/);
  });
});

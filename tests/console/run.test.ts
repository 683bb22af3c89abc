import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runConsole } from '../../src/console/run.ts';
import { FakeTerminal } from './fake-terminal.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-run-'));
  writeFileSync(
    join(folder, 'mill.txt'),
    'The mill was built in 1790 by the Harrow family. It grinds rye and wheat.',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const QUESTION = ['--question', 'When was the mill built?'];

/** What a terminal of so many columns shows for these arguments. */
async function shown(
  args: readonly string[],
  { plain = false, columns = 80, locale = 'en' } = {},
): Promise<string> {
  const terminal = new FakeTerminal(columns);
  const code = await runConsole(
    args,
    terminal.surroundings({ plain, locale, knowledgeFolder: () => folder }),
  );
  expect(code).toBe(0);
  return terminal.answers();
}

describe('on a terminal', () => {
  test('the sentence is bold', async () => {
    expect(await shown(QUESTION)).toContain('\u001b[1mThe mill was built in');
  });

  test.each([
    ['NO_COLOR or TERM=dumb', QUESTION, true],
    ['--no-color', [...QUESTION, '--no-color'], false],
    ['--json', [...QUESTION, '--json'], false],
  ])('with %s there is not one escape sequence', async (_what, args, plain) => {
    const text = await shown(args, { plain });
    expect(text).toContain('The mill was built in');
    expect(text).not.toContain('\u001b');
  });

  test('without colour a sign in the margin shows which sentence answers', async () => {
    const text = await shown(['--question', 'What does the mill grind?'], { plain: true });
    expect(text).toMatch(/^ {2}The mill was built .+\n» It grinds rye and wheat\.$/m);
  });

  test('an article’s text is broken at words', async () => {
    const text = await shown(['--question', '/article text'], { columns: 40 });
    expect(text).toBe('The mill was built in 1790 by the Harrow\nfamily. It grinds rye and wheat.\n');
  });

  test.each([
    [60, 'en'],
    [60, 'de'],
    [80, 'fr'],
    [120, 'es'],
  ])('no line is wider than %i columns, in %s', async (columns, locale) => {
    const text = await shown([...QUESTION, '--explain', '--limit', '3', '--question', '/help'], {
      plain: true,
      columns,
      locale,
    });
    const widths = text.split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeGreaterThan(columns / 3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  });

  test('several questions are one conversation', async () => {
    expect(await shown([...QUESTION, '--question', '/why'], { plain: true })).toContain(
      'chance that it answers',
    );
  });

  test('a folder that is named stands for its files; what was read is told in a line, and what was not', async () => {
    const named = join(folder, 'named');
    mkdirSync(named);
    writeFileSync(
      join(named, 'bell.html'),
      '<title>The bell</title><h1>The bell</h1><p>By Ada Tench, 8 March 2024</p><p>The bell was cast in 1790.</p>',
    );
    writeFileSync(join(named, 'scan.pdf'), 'Hello');
    const terminal = new FakeTerminal();
    const args = ['--article', named, '--question', 'When was the bell cast?'];
    expect(await runConsole(args, terminal.surroundings())).toBe(0);
    expect(terminal.answers()).toContain('The bell was cast in 1790.');
    const told = terminal.rest();
    expect(told).toContain('bell: The bell · Ada Tench · 2024-03-08 · 0 sections · 2 sentences\n');
    expect(told).toContain(`${join(named, 'scan.pdf')}: it is damaged: not a sound PDF; save it anew\n`);
  });

  test('a person is greeted, answered, and told of a changed article', async () => {
    const terminal = new FakeTerminal();
    const code = runConsole([], terminal.surroundings({ knowledgeFolder: () => folder }));
    await until(() => terminal.seen().includes('> '));
    expect(terminal.rest()).toContain('Answers in the words of mill.');
    writeFileSync(join(folder, 'ferry.txt'), 'The ferry crosses the lake in eleven minutes.');
    await until(() => terminal.seen().includes('ferry.txt was loaded'));
    await terminal.type('In how many minutes does the ferry cross the lake?\r');
    expect(terminal.answers()).toContain('The ferry crosses the lake in eleven minutes.');
    await terminal.type('\u0004');
    expect(await code).toBe(0);
  });
});

/** Waits for something that comes by way of the file system. */
async function until(seen: () => boolean): Promise<void> {
  while (!seen()) await new Promise((resolve) => setTimeout(resolve, 10));
}

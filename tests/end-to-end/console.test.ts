import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Given, runBuilt } from './run-built.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const ask = (args: readonly string[], given: Given = {}) =>
  runBuilt(['console', ...args], {
    ...given,
    environment: { KNOWLEDGE_DIR: at('articles'), ...given.environment },
  });

const MILL = `The mill of Elm Brook

The mill was built in 1790 by the Harrow family. It grinds rye and wheat for three villages.

A flood broke its wheel in 1904. The new wheel is made of larch.
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-console-'));
  for (const name of ['articles', 'empty-folder', 'mixed']) mkdirSync(at(name));
  writeFileSync(at('articles/mill.txt'), MILL);
  writeFileSync(
    at('articles/ferry.md'),
    '---\ntitle: The ferry\n---\n\nThe ferry crosses the lake in eleven minutes.\n',
  );
  writeFileSync(at('mixed/mill.txt'), MILL);
  writeFileSync(at('mixed/mill.md'), 'Another mill with the same name.');
  writeFileSync(at('mixed/empty.md'), '');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('binary.txt'), Buffer.from([0x61, 0, 0x62]));
  writeFileSync(at('large.txt'), Buffer.alloc(5_000_001, 'word '));
  writeFileSync(at('broken.md'), '---\ntitle: [\n---\nText.');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('by pipe', () => {
  test('one question a line, one answer each, in order, and nothing else', async () => {
    const { code, stdout, stderr } = await ask([], {
      input: 'When was the mill built?\nIn how many minutes does the ferry cross the lake?',
    });
    const answers = stdout.split('\n\n');
    expect(answers).toHaveLength(2);
    expect(answers[0]).toMatch(
      /^ {2}The mill was built in 1790 by the Harrow family\.\n {2}mill · paragraph 1 · strong match$/,
    );
    expect(answers[1]).toContain('ferry · paragraph 1');
    expect([code, stderr]).toEqual([0, '']);
  });

  test('without any question nothing is printed', async () => {
    expect(await ask([])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('commands work as on a terminal; what cannot be done is told beside the answers', async () => {
    const input = '/article use mill\n/article sentence\n/quit\nWhat is after that?\n';
    expect(await ask([], { input })).toEqual({
      code: 0,
      stdout: 'Only mill is asked from now on.\n',
      stderr: 'there is no /article sentence; did you mean /article sentences?\n',
    });
  });

  test('/article text prints the text to the letter', async () => {
    expect((await ask([], { input: '/article text mill\n' })).stdout).toBe(MILL);
  });

  test('a reader that has seen enough is no fault', async () => {
    const { code, stderr } = await ask(['--json'], {
      input: 'When was the mill built?\n'.repeat(20_000),
      readOnce: true,
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  test('the program speaks the language of LANG, the article its own; JSON is the same everywhere', async () => {
    const given = { input: 'When was the mill built?\nThanks!\n/wy\n', environment: { LANG: 'de_DE.UTF-8' } };
    const [text, json] = await Promise.all([ask([], given), ask(['--json'], given)]);
    expect(text).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^ {2}The mill was built in 1790 by the Harrow family\.\n {2}mill · Absatz 1 · klarer Treffer\n\nGern geschehen\.\n/,
      ),
      stderr: '/wy gibt es nicht; war /why gemeint?\n',
    });
    expect(json.stdout).toContain('"note":"You are welcome."');
    expect(json.stdout).toContain('"message":"there is no /wy; did you mean /why?"');
  });

  test('emphasis is marked on request only', async () => {
    const question = ['--question', 'When was the mill built?'];
    expect((await ask(question)).stdout).not.toMatch(/\*\*|__|\u001b/);
    expect((await ask([...question, '--marks'])).stdout).toMatch(/^ {2}\*\*The mill was built/);
  });
});

describe('--json', () => {
  test('each line is one answer with the fields that programs rely on', async () => {
    const { stdout } = await ask(['--json', '--limit', '2'], {
      input: 'When was the mill built?\nWho rules the moon?\n',
    });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(Object.keys(line).slice(0, 8)).toEqual([
        'version',
        'question',
        'readAs',
        'carried',
        'corrections',
        'kind',
        'verdict',
        'matches',
      ]);
      expect(line).toMatchObject({
        version: 1,
        readAs: null,
        carried: [],
        corrections: [],
        kind: 'question',
        suggestions: expect.any(Array),
      });
      expect(line.milliseconds).toBeGreaterThanOrEqual(0);
      expect(line.matches.length).toBeLessThanOrEqual(2);
    }
    const [best] = lines[0].matches;
    expect(lines[0]).toMatchObject({ question: 'When was the mill built?', verdict: 'answer' });
    expect(Object.keys(best)).toEqual([
      'article',
      'sentence',
      'start',
      'end',
      'paragraph',
      'section',
      'score',
      'highlights',
      'contextStart',
    ]);
    expect(MILL.slice(best.start, best.end)).toBe(best.sentence);
    for (const [from, to] of best.highlights) expect(best.sentence).toContain(MILL.slice(from, to));
    expect(MILL.slice(best.contextStart, best.end).endsWith(best.sentence)).toBe(true);
    expect(best.score).toBeGreaterThan(0);
    expect(best.score).toBeLessThanOrEqual(1);
  });

  test('places count in what /article text prints, after a byte order mark', async () => {
    writeFileSync(at('bom.txt'), `\ufeff${MILL.replaceAll('\n', '\r\n')}`);
    const { stdout } = await runBuilt(['console', '--json', '--article', at('bom.txt')], {
      input: '/article text\n/article sentences\n',
    });
    const [text, sentences] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(text.text).toBe(MILL.replaceAll('\n', '\r\n'));
    expect(sentences.article.sentences.length).toBeGreaterThan(3);
    for (const { start, end, sentence } of sentences.article.sentences) {
      expect(text.text.slice(start, end)).toBe(sentence);
    }
  });

  test('with --explain, evidence × weight adds up to the sum', async () => {
    const { stdout } = await ask(['--json', '--explain', '--question', 'When was the mill built?']);
    for (const { explanation } of JSON.parse(stdout).matches) {
      const products = explanation.evidence.map(
        ({ value, weight }: { value: number; weight: number }) => value * weight,
      );
      expect(products.reduce((sum: number, product: number) => sum + product, 0)).toBeCloseTo(
        explanation.sum,
        9,
      );
    }
  });
});

describe('what cannot be read', () => {
  const unreadable: [name: string, reason: string][] = [
    ['none.txt', 'there is no such file'],
    ['empty-folder', 'it is a folder'],
    ['empty.txt', 'it is empty'],
    ['binary.txt', 'it is binary'],
    ['large.txt', 'more than 5 MB'],
    ['broken.md', 'front matter'],
  ];
  test.each(unreadable)('--article %s is named in one line, with exit code 3', async (name, reason) => {
    const { code, stdout, stderr } = await runBuilt(['console', '--article', at(name), '--question', 'Why?']);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(at(name));
    expect(stderr).toContain(reason);
  });

  test('the other articles answer all the same', async () => {
    const { code, stdout, stderr } = await runBuilt(
      ['console', '--article', at('broken.md'), '--article', at('articles/mill.txt')],
      { input: 'When was the mill built?\n' },
    );
    expect(stdout).toContain('The mill was built in 1790');
    expect(stderr).toContain('broken.md');
    expect(code).toBe(3);
  });

  test('in the folder a broken article and a second of one name are told of, and are no failure', async () => {
    const { code, stdout, stderr } = await ask(['--question', 'What was the same?'], {
      environment: { KNOWLEDGE_DIR: at('mixed') },
    });
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
    expect(stderr).toMatch(/empty\.md: .*\n.*mill\.txt: the id "mill" is already taken by mill\.md/);
  });

  test('a folder without articles is told of, with exit code 3', async () => {
    const { code, stderr } = await ask([], { environment: { KNOWLEDGE_DIR: at('empty-folder') } });
    expect([code, stderr]).toEqual([3, expect.stringContaining('there is no article in it')]);
  });
});

describe('what is not understood', () => {
  const wrong: [args: string[], message: string][] = [
    [['console', '--jsn'], "verbatim: unknown option '--jsn'; did you mean --json?\n"],
    [['console', '--limit', 'x'], 'verbatim: --limit "x" is not a number from 1 to 10; example: --limit 5\n'],
    [['consol'], 'verbatim: there is no command "consol"; did you mean console?\n'],
    [['constructor'], 'verbatim: there is no command "constructor"; --help lists them\n'],
    [['start', 'now'], "verbatim: unexpected argument 'now'; settings come from the environment or .env\n"],
    [['deploy', '--gild', '1'], "verbatim: unknown option '--gild'; did you mean --guild?\n"],
    [
      ['deploy', '--guild', 'mine'],
      'verbatim: --guild "mine" is not a server\'s id; example: --guild 112233445566778899\n',
    ],
    [['deploy'], 'verbatim: DISCORD_TOKEN is not set: copy .env.example to .env and fill it in\n'],
    [['start'], 'verbatim: DISCORD_TOKEN is not set: copy .env.example to .env and fill it in\n'],
  ];
  test.each(wrong)('%j is answered in one line, with exit code 2', async (args, message) => {
    expect(await runBuilt(args)).toEqual({ code: 2, stdout: '', stderr: message });
  });

  test('neither is a folder of articles that is not there', async () => {
    const { code, stderr } = await ask([], { environment: { KNOWLEDGE_DIR: at('none') } });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^verbatim: KNOWLEDGE_DIR: the folder ".*" does not exist; example: .*\n$/),
    ]);
  });

  test('help and version are answers', async () => {
    const version = await runBuilt(['--version']);
    expect(version).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
    expect(await ask(['--version'])).toEqual(version);
    for (const args of [['--help'], ['console', '--help']]) {
      expect(await runBuilt(args)).toEqual({
        code: 0,
        stdout: expect.stringContaining('--help'),
        stderr: '',
      });
    }
  });
});

describe('hostile questions', () => {
  const questions: [what: string, question: string][] = [
    ['nothing', ''],
    ['one character', '?'],
    ['emoji', '🙂👩‍🚒🏳️‍🌈'],
    ['100,000 characters of words', 'when was the mill built '.repeat(4_167)],
    ['100,000 characters without a blank', 'x'.repeat(100_000)],
    ['4,000 characters of addresses', 'http://'.repeat(572)],
    ['control characters', '\u0007\u001b[2J\u001b]0;x\u0007 what\u0000?'],
    ['an overridden direction', '\u202e?tliub llim eht saw nehW\u202c'],
    ['an object of ours', '{"version":1}'],
    ['words of the language', '__proto__ constructor toString'],
  ];

  test('each gets one answer, and nothing that a terminal obeys comes back', async () => {
    const input = questions.map(([, question]) => `/ask ${question}\n`).join('');
    const [text, json] = await Promise.all([ask([], { input }), ask(['--json'], { input })]);
    expect([text.code, text.stderr, json.code, json.stderr]).toEqual([0, '', 0, '']);
    expect(text.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const answers = json.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(questions.map(([, question]) => question.trim()));
  });

  test('a line of ten million characters is bounded, and the next is answered', async () => {
    const { code, stdout } = await ask(['--json'], {
      input: `${'mill '.repeat(2_000_000)}\nWhen was the mill built?\n`,
    });
    const [long, next] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(long.question).toHaveLength(1_000_000);
    expect(next.verdict).toBe('answer');
    expect(code).toBe(0);
  });
});

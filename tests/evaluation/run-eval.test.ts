import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runEval } from '../../src/evaluation/run-eval.ts';
import { UsageError } from '../../src/operator-error.ts';
import { line, squad20, text } from './lighthouse-row.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-run-eval-'));
  writeFileSync(join(folder, 'rows.jsonl'), line());
  writeFileSync(join(folder, 'broken.jsonl'), `{}\n${line()}`);
  writeFileSync(join(folder, 'squad'), gzipSync(JSON.stringify(squad20)));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in the folder, with a clock that stands still. */
async function evaluate(args: readonly string[], isTTY = false) {
  let stdout = '';
  let stderr = '';
  const here = (arg: string) =>
    /^[a-z]+(?:\.jsonl)?$/.test(arg) && arg !== 'article' && arg !== 'paragraph' ? join(folder, arg) : arg;
  const code = await runEval(args.map(here), {
    stdout: { write: (written) => (stdout += written) },
    stderr: { write: (written) => (stderr += written), isTTY },
    now: () => 0,
  });
  return { code, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

describe('what is printed', () => {
  test('a block of figures for each file', async () => {
    const { code, stdout, stderr } = await evaluate(['rows.jsonl', 'squad']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`${join(folder, 'rows.jsonl')}   by article   1 article, 3 questions`);
    expect(lines[1]).toBe('  1 impossible, not counted: only paragraphs are judged by them');
    expect(stdout.match(/^ {2}hit@1 .* hit@3 .* MRR .* of 2 answerable$/gm)).toHaveLength(2);
    expect(stdout.match(/^ {2}time of a question {3}p50 0.00 ms {3}p99 0.00 ms$/gm)).toHaveLength(2);
  });

  test('--json: one object a file', async () => {
    const { stdout } = await evaluate(['--json', '--by', 'paragraph', 'rows.jsonl', 'squad']);
    const files = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(files).toHaveLength(2);
    expect(files[0]).toMatchObject({
      version: 1,
      file: join(folder, 'rows.jsonl'),
      by: 'paragraph',
      shuffled: false,
      tally: { articles: 1, questions: 3, malformed: 0 },
      ranking: { questions: 2 },
      verdicts: { unanswerable: { questions: 1 } },
      milliseconds: { p50: 0, p99: 0 },
    });
    expect(files[0].reliability).toHaveLength(10);
  });

  test('twice the same', async () => {
    const args = ['rows.jsonl', 'squad', '--predictions', 'out'];
    const first = await evaluate(args);
    const predicted = readFileSync(join(folder, 'out'), 'utf8');
    expect(await evaluate(args)).toEqual(first);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(predicted);
  });

  test('on a terminal a line tells how far it is, and leaves nothing behind', async () => {
    const questions = Array.from({ length: 30 }, (_, i) => ({
      id: `q${i}`,
      question: 'Why?',
      answers: [],
      impossible: true,
    }));
    writeFileSync(join(folder, 'many'), line({ questions }));
    const { stderr } = await evaluate(['many'], true);
    expect(stderr).toBe('\rmany: 25 questions\r\u001b[K');
  });
});

describe('predictions', () => {
  test('one line a question: verdict and matches that are places in the text, best first', async () => {
    expect((await evaluate(['rows.jsonl', '--predictions', 'predicted'])).code).toBe(0);
    const predictions = readFileSync(join(folder, 'predicted'), 'utf8')
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(predictions.map(({ id }) => id)).toEqual(['q-built', 'q-keeper', 'q-height']);
    for (const prediction of predictions) {
      expect(Object.keys(prediction)).toEqual(['id', 'verdict', 'matches']);
      expect(['answer', 'possible', 'none']).toContain(prediction.verdict);
      for (const match of prediction.matches) {
        expect(Object.keys(match)).toEqual(['start', 'end', 'score']);
        expect(text.slice(match.start, match.end)).toMatch(/^[A-Z].*\.$/);
      }
      const scores = prediction.matches.map(({ score }: { score: number }) => score);
      expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    }
    expect(predictions[0].matches[0]).toMatchObject({
      start: 0,
      end: 'The lighthouse was built in 1851.'.length,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a place that cannot be written to is a wrong option', async () => {
    await expect(evaluate(['rows.jsonl', '--predictions', '/nowhere/at/all.jsonl'])).rejects.toThrow(
      new UsageError(
        '--predictions /nowhere/at/all.jsonl cannot be written (ENOENT): name a file in a folder that you may write to',
      ),
    );
  });
});

describe('exit codes', () => {
  test('1 when something is malformed; the rest is counted', async () => {
    const { code, stdout, stderr } = await evaluate(['broken.jsonl']);
    expect(code).toBe(1);
    expect(stderr).toBe('broken.jsonl:1: "id" is missing\n');
    expect(stdout).toContain('  1 malformed, left out\n');
    expect(stdout).toContain('of 2 answerable');
  });

  test('1 when a file is missing; the other is counted', async () => {
    const { code, stdout, stderr } = await evaluate(['gone.jsonl', 'rows.jsonl']);
    expect(code).toBe(1);
    expect(stderr).toBe('gone.jsonl: there is no such file: check the path\n');
    expect(stdout.match(/hit@1/g)).toHaveLength(1);
  });

  test.each([
    [[], 'name at least one file of questions'],
    [['rows.jsonl', '--by=sentence'], '--by is "sentence": say article or paragraph'],
    [['rows.jsonl', '--frobnicate'], "Unknown option '--frobnicate'"],
    [['rows.jsonl', '--by', 'paragraph', '--shuffle-articles'], '--shuffle-articles asks whole articles'],
  ])('2 for %j', async (args, message) => {
    const fault: unknown = await evaluate(args).catch((error: unknown) => error);
    expect(fault).toMatchObject({ exitCode: 2, message: expect.stringContaining(message) });
    expect((fault as Error).message.split('\n')).toHaveLength(1);
  });

  test('0 for --help', async () => {
    const { code, stdout } = await evaluate(['--help']);
    expect(code).toBe(0);
    for (const option of ['--by', '--shuffle-articles', '--predictions', '--json']) {
      expect(stdout).toContain(option);
    }
  });
});

test('an older file of predictions stays when the command is refused', async () => {
  writeFileSync(join(folder, 'kept'), 'older\n');
  await expect(evaluate(['--by', 'nothing', 'rows.jsonl', '--predictions', 'kept'])).rejects.toThrow();
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('older\n');
  expect(existsSync(join(folder, 'kept.part'))).toBe(false);
});

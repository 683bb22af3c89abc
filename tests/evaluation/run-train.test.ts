import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runTrain } from '../../src/evaluation/run-train.ts';
import { train, trainReranker } from '../../src/evaluation/train.ts';
import { packMatcher } from '../../src/learned/matcher.ts';
import { packReranker } from '../../src/learned/reranker.ts';
import { OperatorError } from '../../src/operator-error.ts';
import { labelledCases, labelledLines } from './labelled-cases.ts';

const WEIGHTS = new URL('../../src/learned/weights.json', import.meta.url);
const used = readFileSync(WEIGHTS, 'utf8');
let folder: string;
let weights: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-train-'));
  weights = join(folder, 'weights.json');
  writeFileSync(join(folder, 'cases.jsonl'), labelledLines.join('\n'));
  writeFileSync(join(folder, 'packed.jsonl.gz'), gzipSync(labelledLines.join('\n')));
  writeFileSync(join(folder, 'broken.jsonl'), `${labelledLines.join('\n')}\n{"id":\n`);
  writeFileSync(join(folder, 'hopeless.jsonl'), '{}\nnothing\n');
  writeFileSync(join(folder, 'empty.jsonl'), '');
});
beforeEach(() => writeFileSync(weights, 'older\n'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Trains on files of the folder. */
async function run(...names: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await runTrain(
    names.map((name) => (name.startsWith('--') ? name : join(folder, name))),
    {
      out: { write: (text) => (stdout += text) },
      err: { write: (text) => (stderr += text) },
      folder,
    },
  );
  return {
    code,
    stdout,
    stderr: stderr.replaceAll(`${folder}/`, ''),
    written: readFileSync(weights, 'utf8'),
  };
}

describe('0: the weights are written', () => {
  test('as they are learned, and it is told from what', async () => {
    const { code, stdout, stderr, written } = await run('cases.jsonl');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `cases: ${labelledCases.length} questions\nwrote weights.json, matcher.json and reranker.json in ${folder}\n`,
    );
    const trained = train([{ name: 'cases', articles: labelledCases, weight: 1 }]);
    expect(JSON.parse(written)).toEqual(trained.learned);
    const keptIn = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(keptIn('matcher.json')).toEqual(packMatcher(trained.matcher));
    expect(keptIn('reranker.json')).toEqual(packReranker(trained.reranker));
    expect(written.endsWith('}\n')).toBe(true);
  });

  test('--reranker: the re-ranker alone, on top of the rest as it is', async () => {
    const { code, stdout, written } = await run('--reranker', 'cases.jsonl');
    expect([code, stdout, written]).toEqual([0, `wrote reranker.json in ${folder}\n`, 'older\n']);
    const learned = trainReranker([{ name: 'cases', articles: labelledCases, weight: 1 }]);
    const kept: unknown = JSON.parse(readFileSync(join(folder, 'reranker.json'), 'utf8'));
    expect(kept).toEqual(packReranker(learned));
  });

  test('the same bytes each time', async () => {
    expect((await run('cases.jsonl')).written).toBe((await run('cases.jsonl')).written);
  });

  test('FILE*3: each of its questions counts three times', async () => {
    const { stdout } = await run('cases.jsonl*3');
    expect(stdout).toMatch(/^cases × 3: /);
  });

  test('a packed file teaches the same', async () => {
    const [plain, packed] = [await run('cases.jsonl'), await run('packed.jsonl.gz')];
    expect(packed.code).toBe(0);
    expect(packed.written.replace('packed:', 'cases:')).toBe(plain.written);
  });
});

describe('1: something was wrong with a file', () => {
  test('a malformed row is named and left out; the others teach', async () => {
    const { code, stderr, written } = await run('broken.jsonl');
    expect(code).toBe(1);
    expect(stderr).toBe(`broken.jsonl:${labelledLines.length + 1}: the line is not JSON\n`);
    expect(written.replace('broken:', 'cases:')).toBe((await run('cases.jsonl')).written);
  });

  test.each(['empty.jsonl', 'hopeless.jsonl'])(
    'nothing to learn from in %s: the older weights stay',
    async (name) => {
      await expect(run(name)).rejects.toThrow(
        new OperatorError('no file holds a question with an answer; the weights stay as they were'),
      );
      expect(readFileSync(weights, 'utf8')).toBe('older\n');
    },
  );

  test('an unreadable file is thrown, and the older weights stay', async () => {
    await expect(run('cases.jsonl', 'gone.jsonl')).rejects.toThrow(OperatorError);
    expect(readFileSync(weights, 'utf8')).toBe('older\n');
  });
});

test('2: no file is named', async () => {
  const message = 'no file named; say npm run train -- FILE.jsonl.gz…';
  await expect(run()).rejects.toMatchObject({ exitCode: 2, message });
  expect(readFileSync(weights, 'utf8')).toBe('older\n');
});

test('the weights in use are left alone', () => {
  expect(readFileSync(WEIGHTS, 'utf8')).toBe(used);
});

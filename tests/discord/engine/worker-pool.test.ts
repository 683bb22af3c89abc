import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkerPool } from '../../../src/discord/engine/worker-pool.ts';
import { createLog } from '../../../src/discord/log.ts';
import { ENGINE_ENTRY } from '../../support/engine/entry.ts';
import { differentSentences } from '../../support/hostile/large-texts.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SHORT = 'The mill\n\nThe mill on the Aare grinds rye. Marta Quist built it in 1954.\n';
const LONG = differentSentences('wall', 1_100_000);
const ADA = { user: 'ada', server: 's' };
const WHO = {
  ...{ question: 'Who built the mill?', article: 'mill', turns: [], goesOn: false, address: null },
  ...{ asker: '1', repeatsQuestion: false, isPrivate: false, language: 'en' as const },
};

let folder = '';
let lines: string[] = [];
let pool: WorkerPool;

const begin = async (milliseconds: number, megabytes: number, texts: Record<string, string>) => {
  const paths = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const log = createLog('warn', { write: (line: string) => lines.push(line) });
  const budget = { milliseconds, megabytes };
  pool = new WorkerPool({ entry: ENGINE_ENTRY, budget, threads: 2, warmsUp: false, log });
  await pool.refresh(paths);
  await pool.fill();
  return paths;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-threads-'));
  lines = [];
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

test('what takes too long is ended, noted without a word of it, and its thread comes back with its articles', async () => {
  await begin(5, 512, { 'mill.txt': SHORT, 'wall.txt': LONG });
  const summaries = [1, 2].map((count) =>
    pool.run('summary', { article: 'wall', count, language: 'en' }, ADA),
  );
  for (const summary of summaries)
    await expect(summary).rejects.toMatchObject({ name: 'Unanswered', reason: 'time' });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { task: 'summary', reason: 'time', length: null },
    { task: 'summary', reason: 'time', length: null },
  ]);
  await vi.waitFor(
    async () => {
      const turn = { question: 'Who?', passage: null };
      expect(await pool.run('turn', turn, ADA)).toMatchObject({ question: 'Who?' });
    },
    { timeout: 40_000, interval: 200 },
  );
  expect(pool.articles().map(({ id }) => id)).toEqual(['mill', 'wall']);
});

test('a file that takes more memory than there is is named and left out, and the others are answered from', async () => {
  await begin(30_000, 52, { 'mill.txt': SHORT, 'wall.txt': LONG.repeat(5) });
  expect(pool.problems().map(({ message }) => message)).toEqual([
    `${join(folder, 'wall.txt')}: it takes more memory than there is for all articles to read; split it into smaller files or simplify it`,
  ]);
  const { reply } = await pool.run('answer', WHO, ADA);
  expect(reply.content).toContain('Marta Quist');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { ServerEngines } from '../../src/discord/engine/server-engines.ts';
import { WorkerPool } from '../../src/discord/engine/worker-pool.ts';
import { followFiles } from '../../src/library/follow-files.ts';
import { openStore } from '../../src/library/open-store.ts';
import { type Reading, readSource } from '../../src/library/read-source.ts';
import type { Store } from '../../src/library/store.ts';
import { percentile } from './discord/percentile.ts';

/** `npm run build` makes it. */
const BUILT_ENGINE = new URL('../../dist/discord/engine/worker.js', import.meta.url);

const ARTICLES = 20;
const PARAGRAPHS = 12;
const NAMES = ['Harrow', 'Lund', 'Winter', 'Brandt', 'Quist', 'Holt', 'Vance', 'Okafor', 'Sato', 'Marsh'];
const THINGS = [
  'mill',
  'bridge',
  'harbour',
  'library',
  'tower',
  'orchard',
  'well',
  'school',
  'market',
  'inn',
];
const MEGABYTE = 1_048_576;

/** An article of some 600 words, like that of no other number. */
function textOf(number: number): string {
  const [thing, name] = [THINGS[number % 10]!, NAMES[Math.floor(number / 10) % 10]!];
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => {
    const year = 1700 + ((number * 7 + i * 13) % 300);
    return `In ${year} the ${thing} of parish ${number} was mended by ${NAMES[(number + i) % 10]} and paid for by the council. It took ${i + 2} months and ${(number % 9) + 3} people. The ${THINGS[(number + i) % 10]} beside it was left as it stood, since nobody would sell the land.`;
  });
  return `# The ${thing} of parish ${number}\n\nThe ${thing} of parish ${number} was built by ${name} ${number}.\n\n${paragraphs.join('\n\n')}\n`;
}

/**
 * Many servers of 20 articles each: how long the first question of a server takes of which nothing is at hand, how long the next ones, what memory the
 * process takes, and how long its event loop was held up. `--servers` says how many (1,000).
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { servers: { type: 'string', default: '1000' } },
  });
  const servers = Array.from({ length: Number(values.servers) }, (_, i) => `server ${i}`);
  const data = mkdtempSync(join(tmpdir(), 'verbatim-bench-servers-'));
  const store = await openStore(data);
  await fill(store, servers);
  const pool = new WorkerPool({
    ...{ entry: BUILT_ENGINE, budget: { milliseconds: 2_000, megabytes: 1_024 }, threads: 2, warmsUp: true },
    log: pino({ level: 'warn' }, process.stderr),
  });
  const files = await followFiles({ folder: 'knowledge' }, pool);
  await pool.fill();
  const engines = new ServerEngines(pool, store, () => performance.now());
  const ask = async (server: string): Promise<number> => {
    const start = performance.now();
    const engine = await engines.of(server);
    const number = Number(server.split(' ')[1]) % ARTICLES;
    await engine.run(
      'answer',
      {
        ...{
          question: `Who built the ${THINGS[number % 10]} of parish ${number}?`,
          article: null,
          turns: [],
        },
        ...{
          goesOn: false,
          address: null,
          language: 'en',
          asker: '1',
          repeatsQuestion: true,
          isPrivate: false,
        },
      },
      { user: 'ada', server },
    );
    return performance.now() - start;
  };
  await ask('nobody 0');
  const before = process.memoryUsage();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const cold: number[] = [];
  for (const server of servers) cold.push(await ask(server));
  const after = process.memoryUsage();
  const warm: number[] = [];
  const last = servers.slice(-20);
  for (let i = 0; i < 500; i++) warm.push(await ask(last[i % last.length]!));
  delay.disable();
  print(`${servers.length} servers of ${ARTICLES} articles, ${textOf(1).length} characters each`);
  print(`first question of a server  ${figures(cold)}`);
  print(`each after it               ${figures(warm)}`);
  const grown = (after.rss - before.rss) / servers.length;
  print(
    `resident memory             ${(before.rss / MEGABYTE).toFixed(0)} MB before, ${(after.rss / MEGABYTE).toFixed(0)} MB after: ${(grown / 1024).toFixed(0)} KB a server`,
  );
  print(`longest pause of the loop   ${(delay.max / 1e6).toFixed(1)} ms`);
  await pool.close();
  await files.close();
  await store.close();
  rmSync(data, { recursive: true });
}

async function fill(store: Store, servers: readonly string[]): Promise<void> {
  const readings: Reading[] = [];
  for (let number = 0; number < ARTICLES; number++) {
    const read = await readSource({ name: `${number}.md`, format: 'md', bytes: Buffer.from(textOf(number)) });
    if (read.kind === 'read') readings.push(read);
  }
  const limits = { articles: 200, size: 20_000_000 };
  for (const server of servers) {
    for (const { content, id, kind: _kind, warnings: _warnings, ...known } of readings) {
      const source = {
        origin: 'file',
        source: `${id}.md`,
        format: 'md',
        reread: 'off',
        reader: 'bench',
      } as const;
      const none = { url: null, etag: null, lastModified: null, fault: null, dueAt: null };
      const kept = { ...known, ...source, ...none, id: `own/${id}`, readAt: '2026-01-01T00:00:00.000Z' };
      await store.articles.keep(server, kept, content, { limits, isNew: true });
    }
  }
}

function figures(times: readonly number[]): string {
  return `p50 ${percentile(times, 50).toFixed(1)} ms, p99 ${percentile(times, 99).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

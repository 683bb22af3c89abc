import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { libraryEngine } from '../../../src/discord/library-engine.ts';
import { startBot } from '../../../src/discord/start-bot.ts';
import { warmUp } from '../../../src/discord/warm-up.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { openStore } from '../../../src/library/open-store.ts';

/** What the bot's process tells of itself; sizes in megabytes, delays in milliseconds since the last time. */
export interface Vitals {
  readonly heap: number;
  readonly resident: number;
  readonly delayP99: number;
  readonly delayMost: number;
}

const MEGABYTE = 1_048_576;
const NANOSECONDS = 1e6;
/** What the monitor's own timer takes is part of every delay that it tells. */
const RESOLUTION = 1;

/** The bot in a process of its own, which answers each message of its parent with its vitals. Arguments: API, token. */
const [, , api = '', token = ''] = process.argv;
const data = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const settings = {
  api,
  token,
  knowledgeFolder: 'knowledge',
  dataFolder: data,
  askChannels: [],
  databaseUrl: null,
  shards: null,
  healthPort: null,
  logLevel: 'warn',
};
const library = await openLibrary({ folder: settings.knowledgeFolder });
const engine = libraryEngine(library);
await warmUp(engine);
const store = await openStore(data);
const log = pino({ level: settings.logLevel }, process.stderr);
const bot = await startBot(settings, { engineFor: () => engine, store, log, now: Date.now });
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });

process.on('message', (word) => {
  if (word === 'stop') {
    void bot.stop().then(() => process.exit(0));
    return;
  }
  const delayP99 = delay.percentile(99) / NANOSECONDS;
  const delayMost = delay.max / NANOSECONDS;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send!({
    heap: heapUsed / MEGABYTE,
    resident: rss / MEGABYTE,
    delayP99,
    delayMost,
  } satisfies Vitals);
  // The collection just forced is none of the bot's doing.
  setImmediate(() => {
    delay.reset();
    delay.enable();
  });
});
process.on('disconnect', () => process.exit(1));
process.send!('ready');

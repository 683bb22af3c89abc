import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { BotSettings, Environment } from '../config.ts';
import type { FetchSettings } from '../library/fetch/request-once.ts';
import { followFiles } from '../library/follow-files.ts';
import type { FileChange } from '../library/library.ts';
import { storeFile } from '../library/open-sqlite.ts';
import { openStore } from '../library/open-store.ts';
import { rereadDue } from '../library/reread-links.ts';
import { steadyStore } from '../library/steady-store.ts';
import type { Store } from '../library/store.ts';
import { watchStore } from '../library/watch-store.ts';
import { aborted } from './aborted.ts';
import type { Bot } from './bot.ts';
import { KeptAnswers } from './engine/kept.ts';
import { Reader } from './engine/reader.ts';
import { ServerEngines } from './engine/server-engines.ts';
import { WorkerPool } from './engine/worker-pool.ts';
import { createLog } from './log.ts';
import { serveHealth } from './operation/health-server.ts';
import { createMetrics } from './operation/metrics.ts';
import { shardsOf } from './operation/watch-gateway.ts';
import { examine } from './setup/doctor.ts';
import { findingLine } from './setup/finding.ts';
import { type RunningBot, startBot } from './start-bot.ts';

/** Each holds all articles; one answers while the other reads. */
const THREADS = 2;

/** In milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export { deployCommands as deploy } from './setup/deploy.ts';

type Say = (line: string) => void;

/** What the bot needs beside its settings. */
export interface BotSurroundings {
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Milliseconds that pass evenly, whatever becomes of the system's time. */
  readonly clock: () => number;
  /** The built module of the engine's threads. */
  readonly engineEntry: URL;
  /** How links are read. */
  readonly fetch: FetchSettings;
  /** Of the program. */
  readonly version: string;
}

/**
 * Runs the bot over the folder of articles, which is watched, until it is told to stop; then finishes what is
 * open. Throws an OperatorError when store, health port or Discord refuse.
 */
export async function start(settings: BotSettings, surroundings: BotSurroundings): Promise<void> {
  const log = createLog(settings.logLevel);
  try {
    await run(settings, surroundings, log).catch((error: unknown) => {
      // Told to stop while it was still on its way to Discord.
      if (!surroundings.stop.aborted) throw error;
    });
    log.info('stopped');
  } finally {
    await new Promise<void>((resolve) => log.flush(() => resolve()));
  }
}

async function run(settings: BotSettings, surroundings: BotSurroundings, log: Logger): Promise<void> {
  const { stop, now, clock, engineEntry, fetch, version } = surroundings;
  const store = await openStore(settings.dataFolder, settings.databaseUrl, (message) => log.warn(message));
  const watching = settings.databaseUrl === null ? storeFile(settings.dataFolder) : null;
  const watched = watching === null ? null : await watchStore(watching, (line) => log.error(line));
  const steady = steadyStore(store, (error) => {
    metrics.storeFailed();
    log.warn({ err: error }, 'the store does not answer');
  });
  let bot: RunningBot | undefined;
  const { budget } = settings;
  const pool = new WorkerPool({ entry: engineEntry, budget, log, threads: THREADS, warmsUp: true });
  const metrics = createMetrics({
    shards: () => (bot ? shardsOf(bot.client) : []),
    articles: () => {
      const articles = pool.articles();
      return { count: articles.length, bytes: articles.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  });
  const kept = new KeptAnswers(clock);
  const engines = new ServerEngines(pool, steady, clock);
  const engineFor: Bot['engineFor'] = async (server) =>
    metrics.measured(kept.over(await engines.of(server), server));
  const reader = new Reader({ entry: engineEntry, budget });
  const library: Bot['library'] = {
    ...{ kept: steady.articles, read: reader.read, unpack: reader.unpack, now },
    fetch: { ...fetch, told: metrics.fetched },
    ...{ programVersion: version, limits: settings.limits },
  };
  const health = settings.health && {
    metrics,
    connected: () => bot !== undefined && shardsOf(bot.client).every(({ ready }) => ready),
    // A file that was deleted answers as long as it is open.
    storeAnswers: () => store.articles.list('0').then(() => watched?.isThere() ?? true),
  };
  const server = health && (await serveHealth(settings.health, health));
  const files = await follow(settings, pool, log);
  const ended = new AbortController();
  try {
    const parts = { engineFor, store: steady, library, metrics, log, clock, stop };
    bot = await startBot(settings, parts);
    lookAfter(store, library, log, ended.signal);
    noteReady(log, settings, bot, pool.articles().length);
    await Promise.race([aborted(stop), bot.refused]).finally(bot.stop);
  } finally {
    await server?.close();
    watched?.stop();
    ended.abort();
    for (const part of [files, reader, pool, store]) await part.close();
  }
}

/** Forgets what was kept long enough, now and every hour, and reads links anew, until it is ended. */
function lookAfter(store: Store, library: Bot['library'], log: Logger, ended: AbortSignal): void {
  // What is being done at the end finds everything closed.
  const tell = (what: string) => (error: unknown) => {
    if (!ended.aborted) log.error({ err: error }, what);
  };
  const forget = (): Promise<void> => store.forgetOld(library.now()).catch(tell('nothing was forgotten'));
  const told = tell('a link was not read anew');
  setImmediate(forget);
  every(HOUR, ended, forget);
  every(MINUTE, ended, () => rereadDue(library, told, ended).catch(told));
}

/** The work tells of its faults itself; it is done again whatever becomes of it. */
function every(milliseconds: number, ended: AbortSignal, work: () => Promise<void>): void {
  const again = (): void => every(milliseconds, ended, work);
  pause(milliseconds, undefined, { signal: ended, ref: false }).then(
    () => work().then(again, again),
    () => undefined,
  );
}

/** Reads the folder of articles and follows it; what is told of it is logged. */
async function follow({ knowledgeFolder: folder }: BotSettings, pool: WorkerPool, log: Logger) {
  const files = await followFiles({ folder }, pool, (changes) => noteChanges(log, changes));
  for (const { message } of pool.problems()) log.warn(message);
  // While Discord lets the bot in: what begins later takes the processor from the first answers.
  pool
    .fill()
    .then(() => log.debug('every thread has read the articles'))
    .catch((error: unknown) => log.error({ err: error }));
  return files;
}

function noteChanges(log: Logger, changes: readonly FileChange[]): void {
  for (const { what, message } of changes) {
    if (what === 'kept' || what === 'refused') log.warn(message);
    else log.info(message);
  }
}

function noteReady(log: Logger, settings: BotSettings, bot: RunningBot, articles: number): void {
  log.info({ servers: bot.client.guilds.cache.size, articles, readsAllMessages: bot.seesContent }, 'ready');
  if (settings.askChannels.length > 0 && !bot.seesContent) {
    log.warn('ASK_CHANNELS needs the intent Message Content: npm run doctor tells how to switch it on');
  }
}

/** Prints a line for each thing looked at. The exit code: 0, or 1 when something must be mended. */
export async function doctor(environment: Environment, engineEntry: URL, print: Say): Promise<number> {
  let faults = 0;
  for await (const finding of examine(environment, engineEntry)) {
    print(findingLine(finding));
    if (finding.kind === 'fault') faults += 1;
  }
  return faults === 0 ? 0 : 1;
}

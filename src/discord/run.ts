import type { Logger } from 'pino';
import type { Article } from '../article/article.ts';
import type { BotSettings, Environment } from '../config.ts';
import type { Change } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { openStore } from '../library/open-store.ts';
import { steadyStore } from '../library/steady-store.ts';
import { StoreError } from '../library/store.ts';
import { aborted } from './aborted.ts';
import { libraryEngine } from './library-engine.ts';
import { createLog } from './log.ts';
import { HealthPortError, serveHealth } from './operation/health-server.ts';
import { createMetrics } from './operation/metrics.ts';
import { shardsOf } from './operation/shards-of.ts';
import { RefusedError } from './refused.ts';
import { type Deployment, deployCommands } from './setup/deploy.ts';
import { examine } from './setup/doctor.ts';
import { findingLine } from './setup/finding.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { warmUp } from './warm-up.ts';

type Say = (line: string) => void;

/** What the bot needs beside its settings. */
export interface Surroundings {
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
  /** Takes one line for whoever runs the bot. */
  readonly complain: Say;
  /** Unix milliseconds. */
  readonly now: () => number;
}

/**
 * Runs the bot over the folder of articles, which is watched, until it is told to stop; then finishes what is open. Resolves with the exit
 * code: 0, or 1 after a complaint.
 */
export async function start(settings: BotSettings, { stop, complain, now }: Surroundings): Promise<number> {
  const log = createLog(settings.logLevel);
  try {
    const store = await openStore(settings.dataFolder, settings.databaseUrl, (message) => log.warn(message));
    const steady = steadyStore(store, (error) => log.warn({ err: error }, 'the store does not answer'));
    let bot: RunningBot | undefined;
    const library = await openLibrary({ folder: settings.knowledgeFolder }, (changes) => {
      noteChanges(log, changes);
      void warmUp(libraryEngine(library));
    });
    for (const { message } of library.problems()) log.warn(message);
    const metrics = createMetrics({
      shards: () => (bot ? shardsOf(bot.client) : []),
      articles: () => sizeOf(library.current().articles),
    });
    const health = settings.health && {
      metrics,
      connected: () => bot !== undefined && shardsOf(bot.client).every(({ ready }) => ready),
      storeAnswers: () => store.isAskChannel('0').then(() => true),
    };
    const server = health && (await serveHealth(settings.health, health));
    try {
      const engine = libraryEngine(library);
      await warmUp(engine);
      bot = await startBot(settings, { engineFor: () => engine, store: steady, log, now, stop });
      noteReady(log, settings, bot, library.current().articles.length);
      await Promise.race([aborted(stop), bot.refused]).finally(bot.stop);
    } finally {
      await server?.close();
      await library.close();
      await store.close();
    }
  } catch (error) {
    // Told to stop while it was still on its way to Discord.
    if (!stop.aborted) {
      if (!(error instanceof RefusedError || error instanceof StoreError || error instanceof HealthPortError))
        throw error;
      complain(error.message);
      return 1;
    }
  }
  log.info('stopped');
  return 0;
}

/** How many articles, and how long their texts are. */
function sizeOf(articles: readonly Article[]): { readonly count: number; readonly size: number } {
  return { count: articles.length, size: articles.reduce((sum, { text }) => sum + text.length, 0) };
}

function noteChanges(log: Logger, changes: readonly Change[]): void {
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

/** Registers the commands and prints what was done. Resolves with the exit code: 0, or 1 after a complaint. */
export async function deploy(
  settings: Pick<BotSettings, 'token' | 'api'>,
  deployment: Deployment,
  { print, complain }: { print: Say; complain: Say },
): Promise<number> {
  try {
    await deployCommands(settings, deployment, print);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    complain(error.message);
    return 1;
  }
}

/** Prints a line for each thing that was looked at. Resolves with the exit code: 0, or 1 when something must be mended. */
export async function doctor(environment: Environment, print: Say): Promise<number> {
  let faults = 0;
  for await (const finding of examine(environment)) {
    print(findingLine(finding));
    if (finding.kind === 'fault') faults += 1;
  }
  return faults === 0 ? 0 : 1;
}

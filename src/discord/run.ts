import { pino } from 'pino';
import type { BotSettings } from '../config.ts';
import type { Library } from '../library/library.ts';
import { openStore } from '../library/open-store.ts';
import { StoreError } from '../library/store.ts';
import { libraryEngine } from './library-engine.ts';
import { RefusedError, startBot } from './start-bot.ts';

/** What the bot needs beside its settings. */
export interface Surroundings {
  readonly library: Library;
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
  /** Takes one line for whoever runs the bot. */
  readonly complain: (line: string) => void;
  /** Unix milliseconds. */
  readonly now: () => number;
}

/** Runs the bot until it is told to stop, and then finishes what is open. Resolves with the exit code: 0, or 1 after a complaint. */
export async function start(settings: BotSettings, surroundings: Surroundings): Promise<number> {
  const { library, stop, complain, now } = surroundings;
  const log = pino({ level: settings.logLevel });
  try {
    const store = await openStore(settings.dataFolder);
    try {
      const engine = libraryEngine(library);
      const bot = await startBot(settings, { engineFor: () => engine, store, log, now });
      log.info({ servers: bot.client.guilds.cache.size, content: bot.seesContent }, 'ready');
      if (settings.askChannels.length > 0 && !bot.seesContent) log.warn('ASK_CHANNELS needs the Message Content intent');
      await Promise.race([aborted(stop), bot.refused]).finally(bot.stop);
      log.info('stopped');
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof RefusedError || error instanceof StoreError)) throw error;
    complain(error.message);
    return 1;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

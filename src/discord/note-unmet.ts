import type { Unmet } from '../library/gaps.ts';
import { isoTime } from '../library/iso-time.ts';
import type { Bot } from './bot.ts';

/** Counts an unanswered question for the server, not for the asker. Nobody waits for it. */
export function noteUnmet(bot: Bot, server: string | null, unmet: Unmet | null): void {
  if (server === null || unmet === null || !bot.client.guilds.cache.has(server)) return;
  const now = isoTime(bot.library.now());
  bot.store.gaps.add(server, unmet, now).catch((error: unknown) => {
    bot.log.warn({ err: error }, 'an unanswered question was not counted');
  });
}

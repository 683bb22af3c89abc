import { ShardClientUtil } from 'discord.js';
import type { Bot } from './bot.ts';

/** Notes which servers with something kept the bot has left, or joined again, while it did not run. */
export async function noteServers(bot: Bot): Promise<void> {
  const { guilds, ws, options } = bot.client;
  const shards = options.shardCount ?? 1;
  // The servers of other shards are theirs to look after.
  const isOurs = (server: string): boolean =>
    /^\d+$/.test(server) && ws.shards.has(ShardClientUtil.shardIdForGuildId(server, shards));
  for (const server of (await bot.store.homes.list()).filter(isOurs)) {
    await bot.store.homes.noteLeft(server, guilds.cache.has(server) ? null : bot.library.now());
  }
}

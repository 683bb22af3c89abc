import type { Guild } from 'discord.js';
import { addExported } from '../../library/server-articles.ts';
import type { Unpacked } from '../../library/unpack-export.ts';
import type { Words } from '../../words/words.ts';
import type { Bot } from '../bot.ts';
import { openChannel } from './moderator-log.ts';

/** Whether a file of that name may be what `/article export` gave out. */
export function mayBeExport(name: string): boolean {
  return /\.json(?:\.gz)?$/i.test(name);
}

/** Brings back what an export gave out: articles that are not there yet, and the settings of channels that are. Tells what was done. */
export async function takeBack(bot: Bot, guild: Guild, bytes: Uint8Array, { own }: Words): Promise<string> {
  const unpacked = await bot.library.unpack(bytes);
  if (unpacked === null) return own.export.isNone;
  const { ids, clashes, left } = await addAll(bot, guild, unpacked);
  await setUp(bot, guild, unpacked, ids);
  return [
    own.export.takenBack(ids.size),
    ...(clashes > 0 ? [own.export.clashes(clashes)] : []),
    ...(left > 0 ? [own.export.noRoom(left)] : []),
  ].join(' ');
}

/** The ids that the articles have here by those that they had, how many had a title that is taken, and how many found no room. */
async function addAll(bot: Bot, guild: Guild, { articles }: Unpacked) {
  const ids = new Map<string, string>();
  let [clashes, left] = [0, 0];
  for (const article of articles) {
    const result = await addExported(bot.library, guild.id, article);
    if (result.kind !== 'no-room') ids.set(article.kept.id, result.kept.id);
    else if (result.reason === 'title') clashes += 1;
    else left += 1;
  }
  return { ids, clashes, left };
}

async function setUp(
  bot: Bot,
  guild: Guild,
  { settings }: Unpacked,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { store, engineFor } = bot;
  const articles = (await engineFor(guild.id)).articles();
  const isHere = (channel: string): boolean => guild.channels.cache.has(channel);
  for (const { channel, article } of settings.channelArticles) {
    const id = ids.get(article) ?? article;
    if (isHere(channel) && articles.some((one) => one.id === id)) {
      await store.setChannelArticle(guild.id, channel, id);
    }
  }
  for (const channel of settings.askChannels.filter(isHere))
    await store.setAskChannel(guild.id, channel, true);
  const { logChannel } = settings;
  if (logChannel !== null && openChannel(bot, guild, logChannel))
    await store.setLogChannel(guild.id, logChannel);
  if (!settings.keepsQuestions) await store.gaps.setKept(guild.id, false);
}

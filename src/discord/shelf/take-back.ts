import type { Guild } from 'discord.js';
import type { ExportedSettings } from '../../library/exported.ts';
import { addExported } from '../../library/server-articles.ts';
import type { UnpackedArticle } from '../../library/unpack-export.ts';
import type { Words } from '../../words/words.ts';
import { articlesAt, type Bot } from '../bot.ts';
import { openChannel } from './moderator-log.ts';

/** Whether a file of that name may be what `/article export` gave out. */
export function mayBeExport(name: string): boolean {
  return /\.json(?:\.gz)?$/i.test(name);
}

/** Brings back an export: articles that are missing, and settings of channels that exist. Tells of it. */
export async function takeBack(bot: Bot, guild: Guild, bytes: Uint8Array, { own }: Words): Promise<string> {
  /** The ids that articles have here by those that they had. */
  const ids = new Map<string, string>();
  /** How many had a title that is taken, how many found no room, and how many were damaged. */
  let [clashes, left, damaged] = [0, 0, 0];
  const takeOne = async (article: UnpackedArticle | null): Promise<void> => {
    if (article === null) {
      damaged += 1;
      return;
    }
    const result = await addExported(bot.library, guild.id, article);
    if ('kept' in result) ids.set(article.kept.id, result.kept.id);
    else if (result.kind === 'no-room' && result.reason === 'title') clashes += 1;
    else left += 1;
  };
  // One after the other, while more come.
  let last = Promise.resolve();
  const settings = await bot.library.unpack(bytes, guild.id, (article) => {
    last = last.then(() => takeOne(article));
    // Told by whoever waits for the end.
    last.catch(() => undefined);
  });
  await last;
  if (settings === null && ids.size + clashes + left + damaged === 0) return own.export.isNone;
  if (settings !== null) await setUp(bot, guild, settings, ids);
  return [
    own.export.takenBack(ids.size),
    ...(clashes > 0 ? [own.export.clashes(clashes)] : []),
    ...(left > 0 ? [own.export.noRoom(left)] : []),
    ...(damaged > 0 ? [own.export.damaged(damaged)] : []),
    ...(settings === null ? [own.export.cutShort] : []),
  ].join(' ');
}

async function setUp(
  bot: Bot,
  guild: Guild,
  settings: ExportedSettings,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { store } = bot;
  const articles = await articlesAt(bot, guild.id);
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
    await store.homes.setLogChannel(guild.id, logChannel);
  if (!settings.keepsQuestions) await store.gaps.setKept(guild.id, false);
}

import { articlesAt, type Bot } from './bot.ts';
import type { ArticleCard } from './engine/article-card.ts';
import type { Site } from './site.ts';

/** The article chosen for the channel or its thread's parent; null for none, or when it has gone. */
export async function chosenArticle(
  bot: Bot,
  { server, channel, parent }: Site,
): Promise<ArticleCard | null> {
  const own = await bot.store.channelArticle(channel);
  const id = own ?? (parent === null ? null : await bot.store.channelArticle(parent));
  const articles = await articlesAt(bot, server);
  return articles.find((article) => article.id === id) ?? null;
}

/** Whether questions are answered there without a mention, by the operator's or moderators' setting. */
export async function isAskChannel(bot: Bot, { channel, parent }: Site): Promise<boolean> {
  const ids = parent === null ? [channel] : [channel, parent];
  if (ids.some((id) => bot.askChannels.has(id))) return true;
  for (const id of ids) if (await bot.store.isAskChannel(id)) return true;
  return false;
}

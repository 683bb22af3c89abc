import type { KeptArticle } from '../../library/kept-article.ts';
import type { Bot } from '../bot.ts';

/** The server's own articles, by title; none outside of servers and where the bot is no member. */
export async function ownArticles(bot: Bot, server: string | null): Promise<readonly KeptArticle[]> {
  if (server === null || !bot.client.guilds.cache.has(server)) return [];
  return bot.store.articles.recent(server);
}

import type { Answer, Turn } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { articleKey } from './article-key.ts';
import type { Bot } from './bot.ts';
import type { AskedOf } from './press.ts';

/** More than are shown at once, so that a button can lead through them. */
const MATCHES = 5;

/** Where on Discord something happens. */
export interface Site {
  /** The server's id; null outside of servers. */
  readonly server: string | null;
  readonly channel: string;
  /** The channel that a thread belongs to; null for what is no thread. */
  readonly parent: string | null;
}

/** An answer, and the key of the one article that was asked (null for all). */
export interface Found {
  readonly answer: Answer;
  readonly of: AskedOf;
  /** How many articles were asked. */
  readonly asked: number;
}

/** Asks the article named; otherwise the one chosen for the channel, while it exists; otherwise all. */
export async function inquire(
  bot: Bot,
  site: Site,
  question: string,
  { article, turns = [] }: { article?: Article | null; turns?: readonly Turn[] } = {},
): Promise<Found> {
  const chosen = article ?? (await chosenArticle(bot, site));
  const options = { turns, limit: MATCHES, ...(chosen ? { article: chosen.id } : {}) };
  const engine = bot.engineFor(site.server);
  return {
    answer: engine.ask(question, options),
    of: chosen && articleKey(chosen.id),
    asked: chosen ? 1 : engine.articles().length,
  };
}

/** The article chosen for the channel, or for the channel that a thread belongs to; null for none, or when it has gone. */
export async function chosenArticle(bot: Bot, { server, channel, parent }: Site): Promise<Article | null> {
  const own = await bot.store.channelArticle(channel);
  const id = own ?? (parent === null ? null : await bot.store.channelArticle(parent));
  return (
    bot
      .engineFor(server)
      .articles()
      .find((article) => article.id === id) ?? null
  );
}

/** What the store keeps things under: the server, or outside of servers the channel. */
export function homeOf({ server, channel }: Site): string {
  return server ?? channel;
}

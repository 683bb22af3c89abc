import type { Answer } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import type { Turn } from '../question/turn.ts';
import type { Bot } from './bot.ts';
import { articleKey } from './buttons/article-key.ts';
import type { AskedOf } from './buttons/press.ts';
import type { Site } from './site.ts';

/** Those that are shown when it is not sure, and whether there is another, to which a button leads. */
const MATCHES = 4;

/** An answer, and the key of the one article that was asked (null for all). */
export interface Found {
  readonly answer: Answer;
  readonly of: AskedOf;
  /** How many articles were asked. */
  readonly asked: number;
}

/** How a question is put. */
export interface Inquiry {
  readonly question: string;
  /** The one article to ask; null for the channel's. */
  readonly article: Article | null;
  readonly turns: readonly Turn[];
  /** Whether it was put as a follow-up: under an answer, or in a conversation of its own. */
  readonly goesOn: boolean;
}

/**
 * Asks the article named; otherwise the one chosen for the channel, while it exists; otherwise all. A follow-up goes first to the article
 * that the last answer quoted, and to the others only when that does not say.
 */
export async function inquire(bot: Bot, site: Site, inquiry: Inquiry): Promise<Found> {
  const { question, article, turns, goesOn } = inquiry;
  const chosen = article ?? (await chosenArticle(bot, site));
  await bot.pace.turn();
  const engine = bot.engineFor(site.server);
  const articles = engine.articles();
  const options = { turns, limit: MATCHES };
  const askOne = (one: Article): Found => ({
    answer: engine.ask(question, { ...options, article: one.id }),
    of: articleKey(one),
    asked: 1,
  });
  const askAll = (): Found => ({ answer: engine.ask(question, options), of: null, asked: articles.length });
  if (chosen) return askOne(chosen);
  const lastQuoted = articles.find(({ id }) => id === turns.at(-1)?.article);
  if (!lastQuoted) return askAll();
  if (goesOn) return said(askOne(lastQuoted)) ?? askAll();
  const all = askAll();
  const isFollowUp = all.answer.readAs !== null && all.answer.matches[0]?.article !== lastQuoted;
  return (isFollowUp ? said(askOne(lastQuoted)) : null) ?? all;
}

function said(found: Found): Found | null {
  return found.answer.verdict === 'none' ? null : found;
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

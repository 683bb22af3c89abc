import type { ChatInputCommandInteraction } from 'discord.js';
import type { KeptArticle } from '../../library/kept-article.ts';
import type { AddResult } from '../../library/server-articles.ts';
import { reload } from '../../library/server-links.ts';
import type { Words } from '../../words/words.ts';
import { articlesAt, type Bot } from '../bot.ts';
import { type ArticleCard, cardOfKept } from '../engine/article-card.ts';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { articleChoices, namedArticle, noSuchArticle } from '../name-article.ts';
import { cleanName } from '../render/clean-name.ts';
import { renderRefused } from '../render/render-own.ts';
import { defer, tell } from '../respond.ts';
import { type Complete, named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION } from './options.ts';

/** The server's own articles, offered while one is named. */
const completeOwn: Complete = async (bot, typing) =>
  articleChoices(await ownCards(bot, typing.guildId), typing.options.getFocused());

/** The one of the server's own articles that is named; undefined when there is none, and the user is told. */
async function ownArticleOf(
  bot: Bot,
  request: ChatInputCommandInteraction,
): Promise<ArticleCard | undefined> {
  const own = await ownCards(bot, request.guildId);
  const typed = request.options.getString('article', true);
  const article = namedArticle(own, typed);
  if (article) return article;
  const words = ownWords(request);
  const operators = namedArticle(await articlesAt(bot, request.guildId), typed);
  const { byOperator, none } = words.own.remove;
  if (operators) await tell(request, byOperator(cleanName(operators.title)));
  else await tell(request, own.length === 0 ? none : noSuchArticle(own, typed, words));
  return undefined;
}

async function ownCards(bot: Bot, server: string | null): Promise<readonly ArticleCard[]> {
  return (await ownArticles(bot, server)).map(cardOfKept);
}

/** The server's own articles, by title; none outside of servers and where the bot is no member. */
export async function ownArticles(bot: Bot, server: string | null): Promise<readonly KeptArticle[]> {
  if (server === null || !bot.client.guilds.cache.has(server)) return [];
  return bot.store.articles.recent(server);
}

/** `/article remove`: takes one of the server's own articles away. */
export const ARTICLE_REMOVE: Subcommand = {
  data: { ...named('remove'), options: [{ ...ARTICLE_OPTION, required: true }] },

  run: forManagers(async (bot, request, server) => {
    const article = await ownArticleOf(bot, request);
    if (!article) return;
    await bot.library.kept.remove(server, article.id);
    await tell(request, ownWords(request).own.remove.done(cleanName(article.title)));
  }),

  complete: completeOwn,
};

/** `/article reload`: reads a link anew, now. */
export const ARTICLE_RELOAD: Subcommand = {
  data: { ...named('reload'), options: [{ ...ARTICLE_OPTION, required: true }] },

  run: forManagers(async (bot, request, server) => {
    const article = await ownArticleOf(bot, request);
    if (!article) return;
    await defer(request, true);
    const result = await reload(bot.library, server, article.id);
    await tell(request, said(bot, result, cleanName(article.title), ownWords(request)));
  }),

  complete: completeOwn,
};

function said(bot: Bot, result: AddResult, title: string, words: Words): string {
  const { reload: own } = words.own;
  if ('reading' in result) return own.changed(title);
  if (result.kind === 'unchanged' || result.kind === 'busy') return own[result.kind](title);
  if (result.kind === 'unknown') return words.refusals.articleGone;
  if (result.kind === 'refused' && result.reason === 'not-a-link') return own.notALink(title);
  return `${renderRefused(result, bot.library.limits, words)} ${own.kept}`;
}

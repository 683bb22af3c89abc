import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { articlesAt, type Bot } from '../bot.ts';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { type ArticleCard, cardOfKept } from '../engine/article-card.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { articleChoices, namedArticle, noSuchArticle } from '../name-article.ts';
import { cleanName } from '../render/clean-name.ts';
import { tell } from '../respond.ts';
import { ownArticles } from '../shelf/own-articles.ts';
import { named, type SlashCommand } from './command.ts';

type Complete = NonNullable<SlashCommand['complete']>;

export const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named('question'),
  required: true,
  max_length: QUESTION_LENGTH,
  autocomplete: true,
} satisfies APIApplicationCommandOption;

export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named('article'),
  autocomplete: true,
} satisfies APIApplicationCommandOption;

export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('private'),
} satisfies APIApplicationCommandOption;

/** Whether the answer is for the user alone: as he wishes, or because he may not speak there. */
export function isAnsweredPrivately(request: ChatInputCommandInteraction): boolean {
  return !maySpeak(request) || (request.options.getBoolean('private') ?? false);
}

/** The articles that may be read there, offered while one is named. */
export const completeArticle: Complete = async (bot, typing) =>
  articleChoices(await articlesAt(bot, typing.guildId), typing.options.getFocused());

/** The article that is named, null where none is; undefined when there is no such, and the user is told. */
export async function articleOf(
  bot: Bot,
  request: ChatInputCommandInteraction,
): Promise<ArticleCard | null | undefined> {
  const typed = request.options.getString('article');
  if (typed === null) return null;
  const articles = await articlesAt(bot, request.guildId);
  const article = namedArticle(articles, typed);
  if (!article) await tell(request, noSuchArticle(articles, typed, ownWords(request)));
  return article;
}

/** The server's own articles, offered while one is named. */
export const completeOwn: Complete = async (bot, typing) =>
  articleChoices(await ownCards(bot, typing.guildId), typing.options.getFocused());

/** The one of the server's own articles that is named; undefined when there is none, and the user is told. */
export async function ownArticleOf(
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

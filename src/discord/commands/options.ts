import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { articlesAt, type Bot } from '../bot.ts';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import type { ArticleCard } from '../engine/article-card.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { articleChoices, namedArticle, noSuchArticle } from '../name-article.ts';
import { tell } from '../respond.ts';
import { type Complete, named } from './command.ts';

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

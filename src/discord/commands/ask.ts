import {
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandType,
  type AutocompleteInteraction,
} from 'discord.js';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { chosenArticle } from '../channel-settings.ts';
import { CHOICE_LENGTH, CHOICES } from '../discord-limits.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { questionOf } from '../messages/message-text.ts';
import { namedArticle } from '../name-article.ts';
import { placeOf, siteOf, tell } from '../respond.ts';
import { calledInMenu, EVERYWHERE, type MessageCommand, named, type SlashCommand } from './command.ts';
import {
  ARTICLE_OPTION,
  articleOf,
  completeArticle,
  isAnsweredPrivately,
  PRIVATE_OPTION,
  QUESTION_OPTION,
} from './options.ts';

/** `/ask`: a question, answered by the article's own words. */
export const ASK: SlashCommand = {
  asks: true,
  data: {
    ...named('ask'),
    ...EVERYWHERE,
    options: [QUESTION_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async run(bot, request) {
    const isPrivate = isAnsweredPrivately(request);
    const article = await articleOf(bot, request);
    if (article === undefined) return;
    await answerRequest(bot, request, {
      question: request.options.getString('question', true),
      article: article?.id ?? null,
      turns: bot.conversations.before(placeOf(request, request.user.id, isPrivate)),
      goesOn: false,
      isPrivate,
    });
  },

  async complete(bot, typing) {
    const { name, value } = typing.options.getFocused(true);
    return name === 'article' ? completeArticle(bot, typing) : questionChoices(bot, typing, value);
  },
};

/** Questions that the article answers and that hold the words typed. Any other may be asked as typed. */
async function questionChoices(
  bot: Bot,
  typing: AutocompleteInteraction,
  typed: string,
): Promise<readonly ApplicationCommandOptionChoiceData[]> {
  const engine = await bot.engineFor(typing.guildId);
  const named = namedArticle(engine.articles(), typing.options.getString('article') ?? '');
  const article = named ?? (await chosenArticle(bot, siteOf(typing)));
  const words = typed.toLowerCase().split(/\s+/);
  const asker = { user: typing.user.id, server: typing.guildId };
  const suggestions = await engine.run('suggest', { article: article?.id ?? null }, asker);
  return suggestions
    .filter((question) => question.length <= CHOICE_LENGTH)
    .filter((question) => words.every((word) => question.toLowerCase().includes(word)))
    .slice(0, CHOICES)
    .map((question) => ({ name: question, value: question }));
}

/** In the menu of a message: its text is the question. */
export const ASK_ABOUT_MESSAGE: MessageCommand = {
  asks: true,
  data: {
    type: ApplicationCommandType.Message,
    ...calledInMenu('askAboutMessage'),
    ...EVERYWHERE,
  },

  async run(bot, request) {
    const question = questionOf(request.targetMessage);
    if (question === '') return tell(request, ownWords(request).refusals.noText);
    const put = { question, article: null, turns: [], goesOn: false };
    await answerRequest(bot, request, { ...put, isPrivate: !maySpeak(request) });
  },
};

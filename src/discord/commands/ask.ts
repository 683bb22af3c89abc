import type { AutocompleteInteraction } from 'discord.js';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { chosenArticle } from '../channel-settings.ts';
import { CHOICE_LENGTH, CHOICES } from '../discord-limits.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { type ArticleChoice, articleChoices, namedArticle, noSuchArticle } from '../name-article.ts';
import { placeOfRequest, siteOf, tell } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';
import { ARTICLE_OPTION, PRIVATE_OPTION, QUESTION_OPTION } from './options.ts';

/** `/ask`: a question, answered by the article's own words. */
export const ASK: SlashCommand = {
  asks: true,
  data: {
    ...named('ask'),
    ...EVERYWHERE,
    options: [QUESTION_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async run(bot, request) {
    const isPrivate = !maySpeak(request) || (request.options.getBoolean('private') ?? false);
    const articles = (await bot.engineFor(request.guildId)).articles();
    const typed = request.options.getString('article');
    const article = typed === null ? null : namedArticle(articles, typed);
    if (article === undefined) return tell(request, noSuchArticle(articles, typed ?? '', ownWords(request)));
    await answerRequest(bot, request, {
      question: request.options.getString('question', true),
      article: article?.id ?? null,
      turns: bot.conversations.before(placeOfRequest(request, isPrivate)),
      goesOn: false,
      isPrivate,
    });
  },

  async complete(bot, typing) {
    const { name, value } = typing.options.getFocused(true);
    if (name === 'article') return articleChoices((await bot.engineFor(typing.guildId)).articles(), value);
    return questionChoices(bot, typing, value);
  },
};

/** Questions that the article answers and that hold the words typed. Any other may be asked as typed. */
async function questionChoices(
  bot: Bot,
  typing: AutocompleteInteraction,
  typed: string,
): Promise<readonly ArticleChoice[]> {
  const engine = await bot.engineFor(typing.guildId);
  const named = namedArticle(engine.articles(), typing.options.getString('article') ?? '');
  const article = named ?? (await chosenArticle(bot, siteOf(typing)));
  const words = typed.toLowerCase().split(/\s+/);
  const asker = { user: typing.user.id, server: typing.guildId ?? '' };
  const suggestions = await engine.run('suggest', { article: article?.id ?? null }, asker);
  return suggestions
    .filter((question) => question.length <= CHOICE_LENGTH)
    .filter((question) => words.every((word) => question.toLowerCase().includes(word)))
    .slice(0, CHOICES)
    .map((question) => ({ name: question, value: question }));
}

import { ApplicationCommandOptionType } from 'discord.js';
import { LONGEST_SUMMARY, USUAL_SUMMARY } from '../../question/summary-request.ts';
import { wordsOf } from '../../words/words.ts';
import { articlesAt } from '../bot.ts';
import { chosenArticle } from '../channel-settings.ts';
import { languageFor, ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { plainReply } from '../render/reply.ts';
import { respond, siteOf, tell } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';
import {
  ARTICLE_OPTION,
  articleOf,
  completeArticle,
  isAnsweredPrivately,
  PRIVATE_OPTION,
} from './options.ts';

/** `/summary`: the article's most telling sentences. */
export const SUMMARY: SlashCommand = {
  asks: true,
  data: {
    ...named('summary'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('sentences'),
        min_value: 1,
        max_value: LONGEST_SUMMARY,
      },
      ARTICLE_OPTION,
      PRIVATE_OPTION,
    ],
  },

  async run(bot, request) {
    const named = await articleOf(bot, request);
    if (named === undefined) return;
    const articles = await articlesAt(bot, request.guildId);
    const only = articles.length === 1 ? articles[0] : undefined;
    const article = named ?? (await chosenArticle(bot, siteOf(request))) ?? only;
    if (!article) return tell(request, ownWords(request).summary.whichArticle);
    const count = request.options.getInteger('sentences') ?? USUAL_SUMMARY;
    const isPrivate = isAnsweredPrivately(request);
    const language = languageFor(request, isPrivate);
    const wanted = { article: article.id, count, language };
    const summary = await lookUp(bot, request, isPrivate, 'summary', wanted);
    // It may have been removed at this very moment.
    const reply = summary ?? plainReply(wordsOf(language).refusals.articleGone);
    await respond(bot, request, reply, isPrivate);
  },

  complete: completeArticle,
};

import { ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { renderArticle } from '../render/render-articles.ts';
import { ownDetails } from '../render/render-own.ts';
import { respond } from '../respond.ts';
import { ownArticles } from '../shelf/own-articles.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION, articleOf } from './options.ts';

export const ARTICLE_SHOW: Subcommand = {
  data: { ...named('show'), options: [{ ...ARTICLE_OPTION, required: true }] },

  async run(bot, request) {
    const article = await articleOf(bot, request);
    if (!article) return;
    const suggestions = await lookUp(bot, request, true, 'suggest', { article: article.id });
    const buttons = suggestionRow(suggestions, article.key);
    const kept = (await ownArticles(bot, request.guildId)).find(({ id }) => id === article.id);
    const words = ownWords(request);
    const details = kept ? ownDetails(kept, bot.library.limits, words) : [];
    const content = [renderArticle(article, words), ...details].join('\n');
    await respond(bot, request, { content, buttons }, true);
  },
};

import { ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { namedArticle, noSuchArticle } from '../name-article.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { renderArticle } from '../render/render-articles.ts';
import { ownDetails } from '../render/render-own.ts';
import { respond, tell } from '../respond.ts';
import { ownArticles } from '../shelf/own-articles.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION } from './options.ts';

export const ARTICLE_SHOW: Subcommand = {
  data: { ...named('show'), options: [{ ...ARTICLE_OPTION, required: true }] },

  async run(bot, request) {
    const articles = (await bot.engineFor(request.guildId)).articles();
    const typed = request.options.getString('article', true);
    const article = namedArticle(articles, typed);
    if (!article) return tell(request, noSuchArticle(articles, typed, ownWords(request)));
    const suggestions = await lookUp(bot, request, true, 'suggest', { article: article.id });
    const buttons = suggestionRow(suggestions, article.key);
    const kept = (await ownArticles(bot, request.guildId)).find(({ id }) => id === article.id);
    const words = ownWords(request);
    const details = kept ? ownDetails(kept, bot.library.limits, words) : [];
    const content = [renderArticle(article, words), ...details].join('\n');
    await respond(bot, request, { content, buttons }, true);
  },
};

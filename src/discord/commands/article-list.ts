import { isAskChannel } from '../ask-channels.ts';
import { chosenArticle } from '../chosen-article.ts';
import { ownWords } from '../language.ts';
import { articleLines, renderArticleList } from '../render/render-articles.ts';
import { ownLines } from '../render/render-own.ts';
import { siteOf, tell } from '../respond.ts';
import { ownArticles } from '../shelf/own-articles.ts';
import type { Subcommand } from './command.ts';
import { named } from './command.ts';

export const ARTICLE_LIST: Subcommand = {
  data: named(
    ['list', { de: 'liste', fr: 'liste', 'es-ES': 'lista' }],
    ['All articles', { de: 'Alle Artikel', fr: 'Tous les articles', 'es-ES': 'Todos los artículos' }],
  ),

  async run(bot, request) {
    const site = siteOf(request);
    const words = ownWords(request);
    const chosen = await chosenArticle(bot, site);
    const own = await ownArticles(bot, site.server);
    const articles = (await bot.engineFor(site.server)).articles();
    if (articles.length === 0) {
      return tell(request, site.server === null ? words.articles.list.empty : words.own.remove.none);
    }
    const { list } = words.own;
    const operators = articleLines(
      articles.filter(({ id }) => !own.some((one) => one.id === id)),
      chosen,
    );
    const lines =
      own.length === 0
        ? operators
        : [
            list.own,
            ...ownLines(own, chosen?.id ?? null, bot.library.limits, words),
            ...(operators.length === 0 ? [] : [list.operator, ...operators]),
          ];
    const reading = { chosen, isAskChannel: await isAskChannel(bot, site) };
    await tell(request, renderArticleList(lines, reading, words));
  },
};

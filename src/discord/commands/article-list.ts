import { isAskChannel } from '../ask-channels.ts';
import { chosenArticle } from '../chosen-article.ts';
import { ownWords } from '../language.ts';
import { renderArticleList } from '../render/render-articles.ts';
import { siteOf, tell } from '../respond.ts';
import type { Subcommand } from './command.ts';
import { named } from './command.ts';

export const ARTICLE_LIST: Subcommand = {
  data: named(
    ['list', { de: 'liste', fr: 'liste', 'es-ES': 'lista' }],
    ['All articles', { de: 'Alle Artikel', fr: 'Tous les articles', 'es-ES': 'Todos los artículos' }],
  ),

  async run(bot, request) {
    const site = siteOf(request);
    const reading = { chosen: await chosenArticle(bot, site), isAskChannel: await isAskChannel(bot, site) };
    const articles = (await bot.engineFor(request.guildId)).articles();
    await tell(request, renderArticleList(articles, reading, ownWords(request)));
  },
};

import { ownWords } from '../language.ts';
import { mayManage } from '../may-manage.ts';
import { namedArticle, noSuchArticle } from '../name-article.ts';
import { cleanName } from '../render/clean-name.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION } from './options.ts';

export const ARTICLE_USE: Subcommand = {
  data: { ...named('use'), options: [ARTICLE_OPTION] },

  async run(bot, request) {
    const refusal = await mayManage(bot, request);
    if (refusal !== null) return tell(request, refusal);
    const words = ownWords(request);
    const site = siteOf(request);
    const articles = (await bot.engineFor(request.guildId)).articles();
    const typed = request.options.getString('article');
    const article = typed === null ? null : namedArticle(articles, typed);
    if (article === undefined) return tell(request, noSuchArticle(articles, typed ?? '', words));
    await bot.store.setChannelArticle(homeOf(site), site.channel, article?.id ?? null);
    const { use } = words.articles;
    await tell(request, article ? use.only(cleanName(article.title)) : use.all);
  },
};

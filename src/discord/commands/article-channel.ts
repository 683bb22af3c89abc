import { ApplicationCommandOptionType } from 'discord.js';
import { isAskChannel } from '../channel-settings.ts';
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

export const ARTICLE_ASK: Subcommand = {
  data: {
    ...named('askHere'),
    options: [{ type: ApplicationCommandOptionType.Boolean, ...named('on'), required: true }],
  },

  async run(bot, request) {
    const { ask } = ownWords(request).articles;
    const refusal = request.guildId === null ? ask.everythingAnyway : await mayManage(bot, request);
    if (refusal !== null) return tell(request, refusal);
    const site = siteOf(request);
    const on = request.options.getBoolean('on', true);
    if (on && !bot.seesContent) return tell(request, ask.noContent);
    await bot.store.setAskChannel(homeOf(site), site.channel, on);
    if (!on && (await isAskChannel(bot, site))) return tell(request, ask.byOperator);
    await tell(request, on ? ask.on : ask.off);
  },
};

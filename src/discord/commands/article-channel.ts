import { ApplicationCommandOptionType } from 'discord.js';
import { isAskChannel } from '../channel-settings.ts';
import { ownWords } from '../language.ts';
import { mayManage } from '../may-manage.ts';
import { cleanName } from '../render/clean-name.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION, articleOf } from './options.ts';

export const ARTICLE_USE: Subcommand = {
  data: { ...named('use'), options: [ARTICLE_OPTION] },

  async run(bot, request) {
    const refusal = await mayManage(bot, request);
    if (refusal !== null) return tell(request, refusal);
    const site = siteOf(request);
    const article = await articleOf(bot, request);
    if (article === undefined) return;
    await bot.store.setChannelArticle(homeOf(site), site.channel, article?.id ?? null);
    const { use } = ownWords(request).articles;
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

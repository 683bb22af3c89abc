import { ApplicationCommandOptionType } from 'discord.js';
import { isAskChannel } from '../ask-channels.ts';
import { ownWords } from '../language.ts';
import { mayManage } from '../may-manage.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import { named, type Subcommand } from './command.ts';

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

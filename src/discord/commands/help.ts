import { articlesAt } from '../bot.ts';
import { chosenArticle } from '../channel-settings.ts';
import { ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { helpText } from '../render/help-text.ts';
import { respond, siteOf } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';

/** `/help`: how to ask, with questions to begin with. */
export const HELP: SlashCommand = {
  data: { ...named('help'), ...EVERYWHERE },

  async run(bot, request) {
    const chosen = await chosenArticle(bot, siteOf(request));
    const circumstances = {
      me: bot.client.user.id,
      seesContent: bot.seesContent,
      articles: (await articlesAt(bot, request.guildId)).length,
      chosen: chosen?.title ?? null,
      isServer: request.guild !== null,
    };
    const content = helpText(circumstances, ownWords(request));
    const suggestions = await lookUp(bot, request, true, 'suggest', { article: chosen?.id ?? null });
    await respond(bot, request, { content, buttons: suggestionRow(suggestions, chosen?.key ?? null) }, true);
  },
};

import { articleKey } from '../buttons/article-key.ts';
import { chosenArticle } from '../inquire.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { helpText } from '../render/help-text.ts';
import { respond, siteOf } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';

/** `/help`: how to ask, with questions to begin with. */
export const HELP: SlashCommand = {
  data: {
    ...named(
      ['help', { de: 'hilfe', fr: 'aide', 'es-ES': 'ayuda' }],
      ['How to ask', { de: 'Wie man fragt', fr: 'Comment demander', 'es-ES': 'Cómo preguntar' }],
    ),
    ...EVERYWHERE,
  },

  async run(bot, request) {
    const engine = bot.engineFor(request.guildId);
    const chosen = await chosenArticle(bot, siteOf(request));
    const of = chosen && articleKey(chosen);
    const content = helpText({
      me: bot.client.user.id,
      seesContent: bot.seesContent,
      articles: engine.articles().length,
      chosen: chosen?.title ?? null,
    });
    await respond(bot, request, { content, buttons: suggestionRow(engine.suggest(chosen?.id), of) }, true);
  },
};

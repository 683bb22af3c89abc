import type { Words } from '../../words/words.ts';
import { articlesAt } from '../bot.ts';
import { chosenArticle } from '../channel-settings.ts';
import { ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { cleanName } from '../render/clean-name.ts';
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

/** What the help depends on. */
export interface Circumstances {
  /** The bot's own id. */
  readonly me: string;
  readonly seesContent: boolean;
  /** How many articles there are. */
  readonly articles: number;
  /** The title of the channel's article; null when all are asked. */
  readonly chosen: string | null;
  /** Whether it is asked in a server, which may have articles of its own. */
  readonly isServer: boolean;
}

/** How to ask, in a few lines. */
export function helpText(
  { me, seesContent, articles, chosen, isServer }: Circumstances,
  { help, own }: Words,
): string {
  const tips = [
    ...[help.ask(`<@${me}>`), seesContent ? help.goOnSeeing : help.goOnBlind, help.look, help.more],
    ...(isServer ? [own.help] : []),
  ];
  const opening = help.opening(chosen === null ? { articles } : { title: cleanName(chosen) });
  return [opening, '', ...tips.map((tip) => `- ${tip}`)].join('\n');
}

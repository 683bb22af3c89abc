import { ownWords } from '../language.ts';
import { placeOfRequest, tell } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';

/** `/new`: ends the conversation, in a thread or in direct messages everybody's. */
export const NEW: SlashCommand = {
  data: { ...named('new'), ...EVERYWHERE },

  async run(bot, request) {
    bot.conversations.end(placeOfRequest(request, false));
    await tell(request, ownWords(request).done.forgotten);
  },
};

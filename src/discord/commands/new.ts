import { ownWords } from '../language.ts';
import { placeOf, tell } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';

/** `/new`: ends the conversation, in a thread or in direct messages everybody's. */
export const NEW: SlashCommand = {
  data: { ...named('new'), ...EVERYWHERE },

  async run(bot, request) {
    bot.conversations.end(placeOf(request, request.user.id, false));
    await tell(request, ownWords(request).done.forgotten);
  },
};

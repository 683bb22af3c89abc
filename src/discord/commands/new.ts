import { ownWords } from '../language.ts';
import { placeOfRequest, tell } from '../respond.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';

/** `/new`: ends the conversation, in a thread or in direct messages everybody's. */
export const NEW: SlashCommand = {
  data: {
    ...named(
      ['new', { de: 'neu', fr: 'nouveau', 'es-ES': 'nuevo' }],
      [
        'Forget the conversation here and begin a new one',
        {
          de: 'Das Gespräch hier vergessen und ein neues beginnen',
          fr: 'Oublier la conversation ici et en commencer une autre',
          'es-ES': 'Olvidar la conversación aquí y empezar otra',
        },
      ],
    ),
    ...EVERYWHERE,
  },

  async run(bot, request) {
    bot.conversations.end(placeOfRequest(request, false));
    await tell(request, ownWords(request).done.forgotten);
  },
};

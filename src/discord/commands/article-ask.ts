import { ApplicationCommandOptionType } from 'discord.js';
import { isAskChannel } from '../ask-channels.ts';
import { maySetUp } from '../may-set-up.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import type { Subcommand } from './command.ts';
import { named } from './command.ts';

const NO_CONTENT =
  'I may not read messages that do not mention me, so I cannot watch a channel for questions. Whoever runs me can allow it: in Discord’s developer portal, page Bot, switch on “Message Content Intent”, then start me again.';
const SET_BY_OPERATOR =
  'Whoever runs me has made this an ask channel (ASK_CHANNELS); that cannot be changed from here.';

export const ARTICLE_ASK: Subcommand = {
  data: {
    ...named(
      ['ask', { de: 'fragen', fr: 'demander', 'es-ES': 'preguntar' }],
      [
        'Answer questions in this channel without being mentioned (Manage Server)',
        {
          de: 'Fragen in diesem Kanal ohne Erwähnung beantworten (Server verwalten)',
          fr: 'Répondre aux questions de ce salon sans mention (Gérer le serveur)',
          'es-ES': 'Responder preguntas en este canal sin mención (Gestionar servidor)',
        },
      ],
    ),
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named(
          ['on', { de: 'an', fr: 'actif', 'es-ES': 'activo' }],
          ['On or off', { de: 'An oder aus', fr: 'Activer ou non', 'es-ES': 'Activar o no' }],
        ),
        required: true,
      },
    ],
  },

  async run(bot, request) {
    const refusal = request.guildId === null ? 'Here I answer everything anyway.' : maySetUp(request);
    if (refusal !== null) return tell(request, refusal);
    const site = siteOf(request);
    const on = request.options.getBoolean('on', true);
    if (on && !bot.seesContent) return tell(request, NO_CONTENT);
    await bot.store.setAskChannel(homeOf(site), site.channel, on);
    if (!on && (await isAskChannel(bot, site))) return tell(request, SET_BY_OPERATOR);
    await tell(
      request,
      on
        ? 'Done. In this channel I now answer every message that looks like a question about the article, and leave other talk alone.'
        : 'Done. In this channel I now answer only when I am mentioned.',
    );
  },
};

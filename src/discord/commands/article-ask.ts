import { ApplicationCommandOptionType } from 'discord.js';
import { isAskChannel } from '../ask-channels.ts';
import { ownWords } from '../language.ts';
import { mayManage } from '../may-manage.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import type { Subcommand } from './command.ts';
import { named } from './command.ts';

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

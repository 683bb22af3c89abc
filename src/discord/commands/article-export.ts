import { MessageFlags } from 'discord.js';
import { exportHome } from '../../library/export-home.ts';
import { LARGEST_EXPORT } from '../../library/exported.ts';
import { isRefused } from '../answer-request.ts';
import { ownWords } from '../language.ts';
import { managedServer } from '../may-manage.ts';
import { plainReply } from '../render/reply.ts';
import { defer, respond } from '../respond.ts';
import { named, type Subcommand } from './command.ts';

const MEGABYTE = 1_000_000;

/** `/article export`: the server's articles and settings as one file, and tables of what was asked and rated. */
export const ARTICLE_EXPORT: Subcommand = {
  data: named(
    ['export', { de: 'exportieren', fr: 'exporter', 'es-ES': 'exportar' }],
    [
      'This server’s articles and settings as a file, which add takes back (Manage Server)',
      {
        de: 'Artikel und Einstellungen dieses Servers als Datei zum Wiedereinlesen (Server verwalten)',
        fr: 'Les articles et réglages de ce serveur en un fichier, à réimporter (Gérer le serveur)',
        'es-ES': 'Artículos y ajustes de este servidor en un archivo reimportable (Gestionar servidor)',
      },
    ],
  ),

  async run(bot, request) {
    const words = ownWords(request);
    const guildId = await managedServer(bot, request);
    if (guildId === null) return;
    if (await isRefused(bot, request, 'press')) return;
    await defer(request, true);
    const files = await exportHome(bot.store, guildId);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size > LARGEST_EXPORT) {
      return respond(bot, request, plainReply(words.own.export.tooLarge(Math.ceil(size / MEGABYTE))), true);
    }
    await request.editReply({
      content: words.own.export.done,
      files: files.map(({ name, bytes }) => ({ attachment: bytes, name })),
      flags: MessageFlags.SuppressEmbeds,
    });
  },
};

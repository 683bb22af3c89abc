import { MessageFlags } from 'discord.js';
import { type ExportFile, exportHome } from '../../library/export-home.ts';
import { LARGEST_EXPORT } from '../../library/exported.ts';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { defer, tell } from '../respond.ts';
import { named, type Subcommand } from './command.ts';

/** Whoever would get more is told to remove something first. */
const MOST_MESSAGES = 10;

/** `/article export`: articles and settings as one file, and tables of what was asked and rated. */
export const ARTICLE_EXPORT: Subcommand = {
  data: named('export'),

  run: forManagers(async (bot, request, server) => {
    const words = ownWords(request);
    await defer(request, true);
    const files = await exportHome(bot.store, server);
    const messages = messagesOf(files);
    if (messages === null) return tell(request, words.own.export.tooLarge);
    for (const [i, each] of messages.entries()) {
      const payload = {
        content: i === 0 ? words.own.export.done : '',
        files: each.map(({ name, bytes }) => ({ attachment: bytes, name })),
      };
      if (i === 0) await request.editReply({ ...payload, flags: MessageFlags.SuppressEmbeds });
      else await request.followUp({ ...payload, flags: MessageFlags.Ephemeral });
    }
  }),
};

/** In order, as many to a message as fit; null where one is too large, or it takes too many. */
function messagesOf(files: readonly ExportFile[]): readonly (readonly ExportFile[])[] | null {
  const messages: ExportFile[][] = [];
  let room = 0;
  for (const file of files) {
    const { length } = file.bytes;
    if (length > LARGEST_EXPORT) return null;
    if (length > room) {
      messages.push([]);
      room = LARGEST_EXPORT;
    }
    messages.at(-1)!.push(file);
    room -= length;
  }
  return messages.length > MOST_MESSAGES ? null : messages;
}

import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';

/** What the bot uses in a channel, each with what is missing without it. */
export const USED_PERMISSIONS = [
  { flag: PermissionFlagsBits.ViewChannel, name: 'View Channels', without: 'it hears nothing there' },
  { flag: PermissionFlagsBits.SendMessages, name: 'Send Messages', without: 'mentions there get no answer' },
  {
    flag: PermissionFlagsBits.ReadMessageHistory,
    name: 'Read Message History',
    without: 'answers there are not replies to the question',
  },
  {
    flag: PermissionFlagsBits.CreatePublicThreads,
    name: 'Create Public Threads',
    without: 'follow-ups there are answered in the channel',
  },
  {
    flag: PermissionFlagsBits.SendMessagesInThreads,
    name: 'Send Messages in Threads',
    without: 'threads there get no answer',
  },
] as const;

/** What the install link asks for; Embed Links too, since adding it later means installing anew. */
const ASKED_PERMISSIONS = new PermissionsBitField([
  ...USED_PERMISSIONS.map(({ flag }) => flag),
  PermissionFlagsBits.EmbedLinks,
]);

/** Where to install the application, to a server with the permissions it needs or to oneself. */
export function installLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: ASKED_PERMISSIONS.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

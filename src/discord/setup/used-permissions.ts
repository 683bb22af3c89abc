import { PermissionFlagsBits } from 'discord.js';

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

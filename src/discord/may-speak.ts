import { PermissionFlagsBits } from 'discord.js';
import type { Request } from './respond.ts';

const { SendMessages, SendMessagesInThreads, CreatePublicThreads, EmbedLinks } = PermissionFlagsBits;

/** Whether whoever asks may himself write words and links there; outside of servers everybody may. */
export function maySpeak(request: Request): boolean {
  return may(request, request.channel?.isThread() ? SendMessagesInThreads : SendMessages, EmbedLinks);
}

/** The same for a thread on a message of the channel; `isOpen` when there is one already. */
export function maySpeakInThread(request: Request, isOpen: boolean): boolean {
  return may(request, SendMessagesInThreads, EmbedLinks, ...(isOpen ? [] : [CreatePublicThreads]));
}

function may({ guildId, memberPermissions }: Request, ...permissions: readonly bigint[]): boolean {
  return guildId === null || (memberPermissions?.has([...permissions]) ?? false);
}

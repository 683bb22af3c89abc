import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Bot } from './bot.ts';
import type { Place } from './memory/conversations.ts';
import { isBrokenLine } from './memory/outbox.ts';
import { payloadOf } from './payload.ts';
import { plainReply, type Reply } from './render/reply.ts';
import type { Site } from './site.ts';

/** What a user did that is to be answered with a message. */
export type Request =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** The interaction was answered already: by the attempt whose confirmation was lost. */
const ANSWERED_ALREADY = 40060;

/** Answers for all to see, or with `isPrivate` for the user alone; after a deferral that is settled. */
export async function respond(
  { key }: Pick<Bot, 'key'>,
  request: Request,
  reply: Reply,
  isPrivate: boolean,
): Promise<void> {
  const payload = payloadOf(reply, key);
  await deferring.get(request)?.catch(() => undefined);
  const flags = isPrivate ? payload.flags | MessageFlags.Ephemeral : payload.flags;
  await insist(() => (request.deferred ? request.editReply(payload) : request.reply({ ...payload, flags })));
}

/** Requests that were shown to take a moment, or are being shown so. */
const deferring = new WeakMap<Request, Promise<void>>();

/** Shows that the answer will take a moment; whether it is private is settled by this, the first time. */
export function defer(request: Request, isPrivate: boolean): Promise<void> {
  const known = deferring.get(request);
  if (known) return known;
  const showing = insist(() => request.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
  const deferred = showing.then(() => {
    // Not known to discord.js when the confirmation was lost.
    request.deferred = true;
  });
  deferring.set(request, deferred);
  return deferred;
}

/** Discord waits for three seconds; by then the user must see that something is done. In milliseconds. */
const DEFER_AFTER = 1_500;

/** Does what an answer is sought by. When it takes a while the user is shown so. */
export async function deferringLate<T>(
  request: Request,
  isPrivate: boolean,
  seek: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => {
    // Awaited below; until then nobody listens.
    if (!request.deferred && !request.replied) defer(request, isPrivate).catch(() => undefined);
  }, DEFER_AFTER);
  try {
    return await seek();
  } finally {
    clearTimeout(timer);
    await deferring.get(request);
  }
}

/** Tries once more when the line broke, which may have been after Discord did what was asked. */
async function insist(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    await attempt().catch((second: unknown) => {
      if (!(second instanceof DiscordAPIError) || second.code !== ANSWERED_ALREADY) throw second;
    });
  }
}

/** Tells only the user. Words alone have no buttons to sign. */
export function tell(request: Request, words: string): Promise<void> {
  return respond({ key: '' }, request, plainReply(words), true);
}

type Located = Pick<Request | Message, 'guildId' | 'channelId' | 'channel'>;

/** Where a message, or what a user did, is. */
export function siteOf(at: Located): Site {
  const parent = at.channel?.isThread() ? at.channel.parentId : null;
  return { server: at.guildId, channel: at.channelId ?? '', parent };
}

/** The conversation that it belongs to. */
export function placeOf(at: Located, user: string, isPrivate: boolean): Place {
  const isShared = at.channel?.isThread() === true || at.channel?.isDMBased() === true;
  return { channel: at.channelId ?? '', user, isShared, isPrivate };
}

/** Whether only the user sees the message that the request came from. */
export function isFromPrivate(request: Request): boolean {
  return 'message' in request && request.message?.flags.has(MessageFlags.Ephemeral) === true;
}

import type { APIEmbed } from 'discord.js';
import { type NewFile, storeFile } from './attachments.ts';
import { openThread } from './channel-store.ts';
import { enter } from './guild-making.ts';
import { defaultMentions, pingsOf } from './mentions.ts';
import { MESSAGE_TYPE, type Message, type Reference } from './message.ts';
import { changeMessage, currentMessage, EMPTY_DRAFT, postMessage, removeMessage } from './message-store.ts';
import type { Channel, User, World } from './world.ts';

export interface Said {
  /** The message replied to. */
  readonly replyTo?: Message;
  /** Whether the reply alerts the author replied to. Default: true, as in Discord's client. */
  readonly ping?: boolean;
  readonly files?: readonly NewFile[];
}

/** A reply alerts whom it replies to, unless that is a webhook, as an interaction's answer is. */
function reference({ replyTo, ping = true }: Said): Reference | null {
  if (replyTo === undefined) return null;
  const alerts = ping && replyTo.webhookId === null ? replyTo.author.id : null;
  return { messageId: replyTo.id, channelId: replyTo.channelId, alerts };
}

function pings(text: string, repliesTo: Reference | null): Message['pings'] {
  return pingsOf(text, defaultMentions(false), repliesTo?.alerts ?? null);
}

/** A user, who joins the guild for it if need be, writes a message. */
export function say(world: World, channel: Channel, user: User, text: string, said: Said = {}): Message {
  enter(world, channel, user);
  const repliesTo = reference(said);
  return postMessage(world, channel, {
    ...EMPTY_DRAFT,
    author: user,
    content: text.trim(),
    type: repliesTo === null ? MESSAGE_TYPE.regular : MESSAGE_TYPE.reply,
    attachments: (said.files ?? []).map((file) => storeFile(world, file)),
    repliesTo,
    pings: pings(text, repliesTo),
  });
}

/** A user forwards a message. */
export function forward(world: World, channel: Channel, user: User, message: Message): Message {
  enter(world, channel, user);
  return postMessage(world, channel, { ...EMPTY_DRAFT, author: user, forwards: message });
}

/** A user posts in a forum: a thread with the title, whose first message has its id. */
export function post(world: World, forum: Channel, user: User, title: string, text: string): Message {
  enter(world, forum, user);
  const start = { name: title, owner: user, isPrivate: false, autoArchiveMinutes: 1_440, from: null };
  const thread = openThread(world, forum, start);
  const draft = { ...EMPTY_DRAFT, author: user, content: text, pings: pings(text, null) };
  return postMessage(world, thread, draft, thread.id);
}

/** A webhook writes a message. */
export function sayAsWebhook(world: World, channel: Channel, name: string, text: string): Message {
  const id = world.nextId();
  const author: User = { ...world.bot, id, username: name, displayName: null };
  return postMessage(world, channel, {
    ...EMPTY_DRAFT,
    author,
    content: text,
    webhookId: id,
    pings: pings(text, null),
  });
}

/** A user changes a message. */
export function edit(world: World, message: Message, text: string): Message {
  const { repliesTo } = message;
  const changes = { content: text, pings: pings(text, repliesTo), editedAt: world.settings.now() };
  return changeMessage(world, currentMessage(world, message), changes);
}

/** Discord itself shows what a link in a message leads to: an update of the message that is no edit. */
export function unfurl(world: World, message: Message, embed: APIEmbed): Message {
  return changeMessage(world, currentMessage(world, message), { embeds: [embed] });
}

/** A user deletes a message. */
export function remove(world: World, message: Message): void {
  removeMessage(world, currentMessage(world, message));
}

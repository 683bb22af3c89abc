import { changesFrom, draftFrom } from '../bot-message.ts';
import { fieldsOf, itemsOf, textOf } from '../json.ts';
import { isSystemMessage, MESSAGE_TYPE, type Message } from '../message.ts';
import { changeMessage, postMessage, removeMessage } from '../message-store.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { wireMessage } from '../wire-message.ts';
import type { Channel, World } from '../world.ts';
import { channelFor, may, messageFor, need } from './access.ts';
import { type Call, NOTHING, ok, param, type Route } from './route.ts';

/** What an application sees over REST depends on the switch in its settings, not on a session's intents. */
function restViewer(world: World): { readonly seesContent: boolean } {
  return { seesContent: world.settings.grantedIntents.includes('MessageContent') };
}

function channelOf(call: Call): Channel {
  return channelFor(call.world, param(call, 'channel'));
}

const WITHOUT_TEXT: readonly string[] = ['category', 'forum'];

/** @throws Refusal when the bot may not write here, or not what it wants to write. */
function checkMaySend(call: Call, channel: Channel): void {
  const { world, body, files } = call;
  if (WITHOUT_TEXT.includes(channel.kind)) throw refuse.wrongChannelType();
  need(world, channel, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
  if (channel.thread?.locked) throw refuse.lockedThread();
  if (itemsOf(fieldsOf(body).embeds).length > 0) need(world, channel, 'EmbedLinks');
  if (files.length > 0) need(world, channel, 'AttachFiles');
  const other = channel.recipientIds.map((id) => world.users.get(id)).find((user) => user && !user.bot);
  if (other && !other.acceptsDirectMessages) throw refuse.closedDirectMessages();
}

function badReference(code: string, message: string): Refusal {
  return refuse.invalidForm({ message_reference: { _errors: [{ code, message }] } });
}

function targetOf(call: Call, channel: Channel): Message | null {
  const reference = fieldsOf(fieldsOf(call.body).message_reference);
  const id = textOf(reference.message_id);
  if (id === '') return null;
  if (!may(call.world, channel, 'ReadMessageHistory')) throw refuse.noMessageHistory();
  const target = channel.messages.get(id);
  if (target !== undefined && target.onlyFor === null) {
    if (!isSystemMessage(target)) return target;
    throw badReference('REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE', 'Cannot reply to a system message');
  }
  if (reference.fail_if_not_exists === false) return null;
  throw badReference('MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
}

/** The message that the bot sent under the same nonce before, when it asks for no second one. */
function alreadySent(call: Call, channel: Channel): Message | undefined {
  const { nonce, enforce_nonce: enforced } = fieldsOf(call.body);
  const message = enforced === true ? call.world.nonces.get(String(nonce)) : undefined;
  return message?.channelId === channel.id ? message : undefined;
}

function send(call: Call): Message {
  const { world, files } = call;
  const channel = channelOf(call);
  checkMaySend(call, channel);
  const body = fieldsOf(call.body);
  const before = alreadySent(call, channel);
  if (before !== undefined) return before;
  const repliesTo = targetOf(call, channel);
  const type = repliesTo === null ? MESSAGE_TYPE.regular : MESSAGE_TYPE.reply;
  const saying = { type, repliesTo, interaction: null, onlyFor: null };
  return postMessage(world, channel, draftFrom(world, body, files, saying));
}

function ownMessage(call: Call): Message {
  const message = messageFor(channelOf(call), param(call, 'message'));
  if (message.author.id !== call.world.bot.id) throw refuse.notYourMessage();
  return message;
}

function edit(call: Call): Message {
  const message = ownMessage(call);
  if (isSystemMessage(message)) throw refuse.systemMessage();
  if (call.world.channels.get(message.channelId)?.thread?.archived) throw refuse.archivedThread();
  return changeMessage(
    call.world,
    message,
    changesFrom(call.world, message, fieldsOf(call.body), call.files),
  );
}

function remove(call: Call): void {
  const channel = channelOf(call);
  const message = messageFor(channel, param(call, 'message'));
  if (message.author.id !== call.world.bot.id) {
    if (channel.guildId === null) throw refuse.missingAccess();
    need(call.world, channel, 'ManageMessages');
  }
  removeMessage(call.world, message);
}

function list(call: Call): readonly Message[] {
  const channel = channelOf(call);
  if (!may(call.world, channel, 'ReadMessageHistory')) return [];
  const limit = Number(call.query.get('limit') ?? 50);
  const before = call.query.get('before');
  const after = call.query.get('after');
  const visible = [...channel.messages.values()].filter(
    (message) =>
      message.onlyFor === null &&
      (before === null || BigInt(message.id) < BigInt(before)) &&
      (after === null || BigInt(message.id) > BigInt(after)),
  );
  return (after === null ? visible.slice(-limit) : visible.slice(0, limit)).reverse();
}

function wire(call: Call, message: Message): object {
  return wireMessage(message, call.world, restViewer(call.world));
}

function react(call: Call): void {
  const channel = channelOf(call);
  need(call.world, channel, 'AddReactions');
  const message = messageFor(channel, param(call, 'message'));
  const emoji = param(call, 'emoji');
  channel.messages.set(message.id, { ...message, reactions: [...new Set([...message.reactions, emoji])] });
}

function get(call: Call): Message {
  const channel = channelOf(call);
  need(call.world, channel, 'ReadMessageHistory');
  return messageFor(channel, param(call, 'message'));
}

export const MESSAGE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'channels/:channel/messages',
    handle: (call) => ok(list(call).map((each) => wire(call, each))),
  },
  { method: 'POST', path: 'channels/:channel/messages', handle: (call) => ok(wire(call, send(call))) },
  { method: 'GET', path: 'channels/:channel/messages/:message', handle: (call) => ok(wire(call, get(call))) },
  {
    method: 'PATCH',
    path: 'channels/:channel/messages/:message',
    handle: (call) => ok(wire(call, edit(call))),
  },
  {
    method: 'DELETE',
    path: 'channels/:channel/messages/:message',
    handle: (call) => {
      remove(call);
      return NOTHING;
    },
  },
  {
    method: 'PUT',
    path: 'channels/:channel/messages/:message/reactions/:emoji/@me',
    handle: (call) => {
      react(call);
      return NOTHING;
    },
  },
];

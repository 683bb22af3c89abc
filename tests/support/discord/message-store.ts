import { MESSAGE_TYPE, type Message } from './message.ts';
import { allows, permissionsOf } from './permissions.ts';
import { wireAnnounced } from './wire-message.ts';
import { type Channel, isDirect, type World } from './world.ts';

export type Draft = Omit<Message, 'id' | 'channelId' | 'guildId'>;

export const EMPTY_DRAFT: Omit<Draft, 'author'> = {
  type: MESSAGE_TYPE.regular,
  flags: 0,
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  repliesTo: null,
  forwards: null,
  pings: { users: [], roles: [], everyone: false },
  editedAt: null,
  interaction: null,
  webhookId: null,
  onlyFor: null,
  nonce: null,
  reactions: [],
};

/** Whether the bot sees what is written in a channel. */
export function botSees(world: World, channel: Channel): boolean {
  if (channel.guildId === null) return isDirect(channel) && channel.recipientIds.includes(world.bot.id);
  if (!allows(permissionsOf(world, channel, world.bot.id), 'ViewChannel')) return false;
  return channel.kind !== 'privateThread' || channel.thread!.memberIds.has(world.bot.id);
}

function announce(
  world: World,
  channel: Channel,
  name: string,
  data: (seesContent: boolean) => object,
): void {
  if (!botSees(world, channel)) return;
  const intent = channel.guildId === null ? 'DirectMessages' : 'GuildMessages';
  world.announce({ name, guildId: channel.guildId, intent, data: (viewer) => data(viewer.seesContent) });
}

function dropOldest(world: World, channel: Channel): void {
  const { keepMessages } = world.settings;
  for (const kept of [channel.messages, world.nonces]) {
    if (kept.size > keepMessages) kept.delete(kept.keys().next().value!);
  }
}

function noteInThread(channel: Channel, message: Message): void {
  if (channel.thread === null) return;
  channel.thread.messageCount += 1;
  channel.thread.archived = false;
  channel.thread.memberIds.add(message.author.id);
}

/** Puts a message into a channel and tells whoever sees it. `id` only for a message whose id is settled already. */
export function postMessage(world: World, channel: Channel, draft: Draft, id = world.nextId()): Message {
  const message: Message = { ...draft, id, channelId: channel.id, guildId: channel.guildId };
  channel.messages.set(message.id, message);
  if (message.nonce !== null) world.nonces.set(String(message.nonce), message);
  dropOldest(world, channel);
  if (message.onlyFor === null) {
    channel.lastMessageId = message.id;
    noteInThread(channel, message);
    announce(world, channel, 'MESSAGE_CREATE', (seesContent) =>
      wireAnnounced(message, channel, world, { seesContent }),
    );
  }
  world.happened({ kind: 'message', message });
  return message;
}

/** Puts a changed message in the old one's place and tells whoever sees it. */
export function changeMessage(world: World, message: Message, changes: Partial<Draft>): Message {
  const channel = world.channels.get(message.channelId)!;
  const changed: Message = { ...message, ...changes };
  channel.messages.set(message.id, changed);
  if (message.onlyFor === null) {
    announce(world, channel, 'MESSAGE_UPDATE', (seesContent) =>
      wireAnnounced(changed, channel, world, { seesContent }),
    );
  }
  world.happened({ kind: 'edit', before: message, message: changed });
  return changed;
}

export function removeMessage(world: World, message: Message): void {
  const channel = world.channels.get(message.channelId)!;
  channel.messages.delete(message.id);
  const guild = message.guildId === null ? {} : { guild_id: message.guildId };
  if (message.onlyFor === null) {
    announce(world, channel, 'MESSAGE_DELETE', () => ({ id: message.id, channel_id: channel.id, ...guild }));
  }
  world.happened({ kind: 'deletion', message });
}

/**
 * A message as it is now.
 *
 * @throws Error when it was deleted.
 */
export function currentMessage(world: World, message: Message): Message {
  const now = world.channels.get(message.channelId)?.messages.get(message.id);
  if (now === undefined) throw new Error(`The message "${message.content}" was deleted`);
  return now;
}

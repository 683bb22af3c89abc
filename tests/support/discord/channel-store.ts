import { FLAG, MESSAGE_TYPE, type Message } from './message.ts';
import { botSees, EMPTY_DRAFT, postMessage } from './message-store.ts';
import { wireChannel } from './wire-guild.ts';
import { botMember, type Channel, guildOf, type Thread, type User, type World } from './world.ts';

/** Tells sessions about a channel of a guild; nobody hears of guilds that the bot is not in. */
export function announceChannel(world: World, channel: Channel, name: string, more: object = {}): void {
  const guild = guildOf(world, channel);
  if (guild === undefined || botMember(world, guild) === undefined) return;
  const data = { ...wireChannel(channel, world), ...more };
  world.announce({ name, guildId: guild.id, intent: 'Guilds', data: () => data });
}

export function addChannel(world: World, channel: Channel): Channel {
  world.channels.set(channel.id, channel);
  announceChannel(world, channel, 'CHANNEL_CREATE');
  world.changed();
  return channel;
}

export function removeChannel(world: World, channel: Channel): void {
  announceChannel(world, channel, channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE');
  world.channels.delete(channel.id);
  for (const thread of world.channels.values()) {
    if (thread.thread?.parentId === channel.id) world.channels.delete(thread.id);
  }
  world.changed();
}

/** The direct channel between the bot and a user, made when it is first needed. */
export function directChannel(world: World, user: User): Channel {
  const known = world.directChannels.get(user.id);
  if (known !== undefined) return known;
  const channel: Channel = {
    id: world.nextId(),
    kind: 'direct',
    guildId: null,
    name: null,
    topic: null,
    position: 0,
    categoryId: null,
    overwrites: [],
    recipientIds: [user.id, world.bot.id],
    thread: null,
    messages: new Map(),
    lastMessageId: null,
  };
  world.directChannels.set(user.id, channel);
  world.channels.set(channel.id, channel);
  return channel;
}

/** How a thread begins. */
export interface ThreadStart {
  readonly name: string;
  readonly owner: User;
  readonly isPrivate: boolean;
  readonly autoArchiveMinutes: number;
  /** The message that it hangs on; null for none. */
  readonly from: Message | null;
}

function announceThread(world: World, channel: Channel): void {
  if (botSees(world, channel)) announceChannel(world, channel, 'THREAD_CREATE', { newly_created: true });
}

function noteBeginning(world: World, parent: Channel, thread: Channel, { owner, from }: ThreadStart): void {
  if (from === null) {
    const draft = { ...EMPTY_DRAFT, author: owner, type: MESSAGE_TYPE.threadCreated };
    postMessage(world, parent, { ...draft, content: thread.name ?? '' });
    return;
  }
  parent.messages.set(from.id, { ...from, flags: from.flags | FLAG.hasThread });
  const repliesTo = { messageId: from.id, channelId: parent.id };
  const draft = { ...EMPTY_DRAFT, author: owner, type: MESSAGE_TYPE.threadStarter, repliesTo };
  const id = world.nextId();
  thread.messages.set(id, { ...draft, id, channelId: thread.id, guildId: thread.guildId });
}

/** Opens a thread in a channel; one that hangs on a message has the message's id. */
export function openThread(world: World, parent: Channel, start: ThreadStart): Channel {
  const thread: Thread = {
    parentId: parent.id,
    ownerId: start.owner.id,
    memberIds: new Set([start.owner.id]),
    autoArchiveMinutes: start.autoArchiveMinutes,
    archived: false,
    locked: false,
    messageCount: 0,
  };
  const channel: Channel = {
    id: start.from?.id ?? world.nextId(),
    kind: start.isPrivate ? 'privateThread' : 'publicThread',
    guildId: parent.guildId,
    name: start.name,
    topic: null,
    position: 0,
    categoryId: null,
    overwrites: [],
    recipientIds: [],
    thread,
    messages: new Map(),
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  announceThread(world, channel);
  noteBeginning(world, parent, channel, start);
  world.changed();
  return channel;
}

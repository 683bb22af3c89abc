import { FLAG, MESSAGE_TYPE, type Message } from './message.ts';
import { botSees, changeMessage, EMPTY_DRAFT, postMessage } from './message-store.ts';
import { wireChannel } from './wire-channel.ts';
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
  world.happened({ kind: 'change' });
  return channel;
}

export function removeChannel(world: World, channel: Channel): void {
  announceChannel(world, channel, channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE');
  world.channels.delete(channel.id);
  for (const thread of world.channels.values()) {
    if (thread.thread?.parentId === channel.id) world.channels.delete(thread.id);
  }
  world.happened({ kind: 'change' });
}

/** What a channel has until something is said about it. */
export const BLANK_CHANNEL = {
  name: null,
  topic: null,
  position: 0,
  categoryId: null,
  overwrites: [],
  recipientIds: [],
  thread: null,
  lastMessageId: null,
} as const;

/** The direct channel between the bot and a user, made when it is first needed. */
export function directChannel(world: World, user: User): Channel {
  const known = world.directChannels.get(user.id);
  if (known !== undefined) return known;
  const channel: Channel = {
    id: world.nextId(),
    ...BLANK_CHANNEL,
    kind: 'direct',
    guildId: null,
    recipientIds: [user.id, world.bot.id],
    messages: new Map(),
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

/** Leaves a note where the thread hangs: in the channel, or on the message and as the thread's first message. */
function noteBeginning(world: World, parent: Channel, thread: Channel, { owner, from }: ThreadStart): void {
  if (from === null) {
    const content = thread.name ?? '';
    postMessage(world, parent, { ...EMPTY_DRAFT, author: owner, type: MESSAGE_TYPE.threadCreated, content });
    return;
  }
  changeMessage(world, from, { flags: from.flags | FLAG.hasThread });
  const repliesTo = { messageId: from.id, channelId: parent.id, alerts: null };
  const id = world.nextId();
  const draft = { ...EMPTY_DRAFT, author: from.author, type: MESSAGE_TYPE.threadStarter, repliesTo };
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
    ...BLANK_CHANNEL,
    name: start.name,
    thread,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  announceThread(world, channel);
  if (parent.kind !== 'forum') noteBeginning(world, parent, channel, start);
  world.happened({ kind: 'change' });
  return channel;
}

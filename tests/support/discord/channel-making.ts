import { addChannel, announceChannel, BLANK_CHANNEL, openThread } from './channel-store.ts';
import type { Message } from './message.ts';
import { type Permissions, permissionBits } from './permissions.ts';
import type { Channel, Guild, Overwrite, Role, User, World } from './world.ts';

export interface NewChannel {
  readonly name?: string;
  readonly topic?: string;
  readonly kind?: 'text' | 'announcement' | 'category' | 'forum';
  readonly category?: Channel;
  readonly overwrites?: readonly Overwrite[];
}

export interface NewThread {
  readonly name?: string;
  /** The message that the thread hangs on. */
  readonly from?: Message;
  readonly isPrivate?: boolean;
}

/** An exception from the roles' permissions in a channel: for a role, a user, or (the guild itself) everyone. */
export function overwrite(subject: Role | User | Guild, allow: Permissions, deny: Permissions): Overwrite {
  const type = 'username' in subject ? 'member' : 'role';
  return { id: subject.id, type, allow: permissionBits(allow), deny: permissionBits(deny) };
}

export function createChannel(world: World, guild: Guild, about: NewChannel = {}): Channel {
  return addChannel(world, {
    ...BLANK_CHANNEL,
    id: world.nextId(),
    kind: about.kind ?? 'text',
    guildId: guild.id,
    name: about.name ?? 'general',
    topic: about.topic ?? null,
    categoryId: about.category?.id ?? null,
    overwrites: about.overwrites ?? [],
    messages: new Map(),
  });
}

export function setOverwrites(world: World, channel: Channel, overwrites: readonly Overwrite[]): void {
  channel.overwrites = overwrites;
  announceChannel(world, channel, 'CHANNEL_UPDATE');
}

/** A channel between users that the bot is not part of. */
export function createGroup(world: World, ...users: User[]): Channel {
  return addChannel(world, {
    ...BLANK_CHANNEL,
    id: world.nextId(),
    kind: 'group',
    guildId: null,
    recipientIds: users.map((user) => user.id),
    messages: new Map(),
  });
}

export function createThread(world: World, channel: Channel, user: User, about: NewThread = {}): Channel {
  return openThread(world, channel, {
    name: about.name ?? 'thread',
    owner: user,
    isPrivate: about.isPrivate ?? false,
    autoArchiveMinutes: 1_440,
    from: about.from ?? null,
  });
}

/** Closes a thread, and locks it if asked, as a moderator does. */
export function archive(world: World, thread: Channel, locked = false): void {
  if (thread.thread === null) throw new Error(`${thread.name} is not a thread`);
  thread.thread.archived = true;
  thread.thread.locked = locked;
  announceChannel(world, thread, 'THREAD_UPDATE');
}

import type { Command } from './command-store.ts';
import type { Watcher } from './happening.ts';
import type { Intent } from './intents.ts';
import type { Interaction } from './interaction.ts';
import type { Attachment, Message } from './message.ts';
import type { Settings } from './settings.ts';
import { createSnowflakes } from './snowflake.ts';
import type { Waiting } from './waiting.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string | null;
  readonly bot: boolean;
  /** The language of the user's client, such as `de` or `en-US`. */
  readonly locale: string;
  /** Whether the bot may write to the user first. */
  acceptsDirectMessages: boolean;
  /** Whether the user has installed the application to the own account. */
  installed: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
  readonly mentionable: boolean;
  /** The bot whose installation brought the role along; null for a role that people made. */
  readonly botId: string | null;
}

export interface Member {
  readonly user: User;
  roleIds: readonly string[];
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Out of order at Discord. */
  isDown: boolean;
}

/** Discord's numbers for the kinds of channel. */
export const CHANNEL = {
  text: 0,
  direct: 1,
  group: 3,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;

type ChannelKind = keyof typeof CHANNEL;

export interface Overwrite {
  readonly id: string;
  readonly type: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What a channel has when it is a thread. */
export interface Thread {
  readonly parentId: string;
  readonly ownerId: string;
  readonly memberIds: Set<string>;
  readonly autoArchiveMinutes: number;
  archived: boolean;
  locked: boolean;
  messageCount: number;
}

/** A place for messages: in a guild, between users, or a thread. */
export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly guildId: string | null;
  name: string | null;
  topic: string | null;
  readonly position: number;
  readonly categoryId: string | null;
  overwrites: readonly Overwrite[];
  /** The users of a direct or group channel. */
  readonly recipientIds: readonly string[];
  readonly thread: Thread | null;
  readonly messages: Map<string, Message>;
  lastMessageId: string | null;
}

/** Who receives an event: a session without the Message Content intent gets messages emptied. */
export interface Viewer {
  readonly seesContent: boolean;
}

/** Something that the gateway tells those sessions whose shard and intents fit. */
export interface Announcement {
  readonly name: string;
  /** Null for direct messages, which only shard 0 receives. */
  readonly guildId: string | null;
  /** Null for what is sent whatever the intents. */
  readonly intent: Intent | null;
  readonly data: (viewer: Viewer) => object;
}

interface CommandPermission {
  readonly guildId: string;
  readonly commandId: string;
  /** 1 a role, 2 a user. */
  readonly type: 1 | 2;
  readonly id: string;
  readonly permission: boolean;
}

/** Everything that this Discord knows. One bot; everybody else is played by the test. */
export interface World {
  readonly settings: Settings;
  readonly bot: User;
  readonly applicationId: string;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** The direct channels by the user whom the bot talks to. */
  readonly directChannels: Map<string, Channel>;
  /** By scope (`global` or a guild's id), then by id. */
  readonly commands: Map<string, Map<string, Command>>;
  readonly interactions: Map<string, Interaction>;
  /** The same by their tokens. */
  readonly interactionsByToken: Map<string, Interaction>;
  /** The messages sent with a nonce, by it. */
  readonly nonces: Map<string, Message>;
  /** The files that can be fetched, by id. */
  readonly attachments: Map<string, Attachment>;
  /** How many commands each scope created today. */
  readonly commandCreates: Map<string, number>;
  /** What a guild's moderators have set of commands under Integrations: whose commands, and for which role or user. */
  readonly commandPermissions: CommandPermission[];
  readonly nextId: () => string;
  /** Unix milliseconds. */
  readonly startedAt: number;
  /** Where the HTTP server answers, such as `http://127.0.0.1:4711`. */
  origin: string;
  announce: (announcement: Announcement) => void;
  /** Tells watchers what happened, and wakes whoever waits for something. */
  readonly happened: Watcher;
  /** Waits for something to be there; the text says what, for when it does not come. */
  readonly until: <Value>(what: string, look: () => Value | undefined) => Promise<Value>;
}

/** The bot's membership of a guild; undefined when it is not there. */
export function botMember(world: World, guild: Guild): Member | undefined {
  return guild.members.get(world.bot.id);
}

export function guildOf(world: World, channel: Channel): Guild | undefined {
  return channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
}

/** The channel whose overwrites count: a thread's parent, otherwise the channel itself. */
export function ruledBy(world: World, channel: Channel): Channel {
  return (channel.thread && world.channels.get(channel.thread.parentId)) ?? channel;
}

export function isDirect(channel: Channel): boolean {
  return channel.kind === 'direct';
}

/** A world with nothing in it but the bot. */
export function createWorld(settings: Settings, waiting: Waiting): World {
  const nextId = createSnowflakes(settings.now);
  const id = nextId();
  const bot: User = {
    id,
    username: 'verbatim',
    displayName: null,
    bot: true,
    locale: 'en-US',
    acceptsDirectMessages: false,
    installed: false,
  };
  return {
    settings,
    bot,
    applicationId: settings.applicationId ?? id,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    directChannels: new Map(),
    commands: new Map(),
    commandCreates: new Map(),
    commandPermissions: [],
    interactions: new Map(),
    interactionsByToken: new Map(),
    attachments: new Map(),
    nonces: new Map(),
    nextId,
    startedAt: settings.now(),
    origin: '',
    announce: () => undefined,
    happened: (happening) => waiting.happened(happening),
    until: (what, look) => waiting.until(what, look),
  };
}

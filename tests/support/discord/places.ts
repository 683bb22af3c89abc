import { addChannel, announceChannel, directChannel, openThread, removeChannel } from './channel-store.ts';
import { announceGuild, leaveGuild } from './guild-store.ts';
import type { Message } from './message.ts';
import { BOT_PERMISSIONS, MEMBER_PERMISSIONS, type Permissions, permissionBits } from './permissions.ts';
import { snowflakeAt } from './snowflake.ts';
import { wireMember, wireRole } from './wire-guild.ts';
import {
  botMember,
  type Channel,
  type ChannelKind,
  type Guild,
  guildOf,
  type Member,
  type Overwrite,
  type Role,
  type User,
  type World,
} from './world.ts';

export interface NewUser {
  readonly name?: string;
  readonly displayName?: string;
  readonly bot?: boolean;
  readonly locale?: string;
  /** Whether the user has installed the application to the own account. Default: false. */
  readonly installed?: boolean;
}

export interface NewGuild {
  readonly name?: string;
  readonly owner?: User;
  readonly locale?: string;
  /** What the bot's role allows; null for a guild that the bot is not in. Default: what the bot asks for. */
  readonly botPermissions?: Permissions | null;
  /** What everyone may do. Default: what everyone may do in a new server. */
  readonly everyone?: Permissions;
  /** Default: an id such that guilds made one after the other go to one shard after the other. */
  readonly id?: string;
}

export interface NewChannel {
  readonly name?: string;
  readonly topic?: string;
  readonly kind?: Exclude<
    ChannelKind,
    'direct' | 'group' | 'publicThread' | 'privateThread' | 'announcementThread'
  >;
  readonly category?: Channel;
  readonly overwrites?: readonly Overwrite[];
}

export interface NewRole {
  readonly name?: string;
  readonly permissions?: Permissions;
  readonly mentionable?: boolean;
}

export interface NewThread {
  readonly name?: string;
  /** The message that the thread hangs on. */
  readonly from?: Message;
  readonly isPrivate?: boolean;
}

/** Something that an overwrite is for. */
export type Subject = Role | User | Guild;

/** An exception from the roles' permissions in a channel: for a role, a user, or (the guild itself) everyone. */
export function overwrite(subject: Subject, allow: Permissions, deny: Permissions): Overwrite {
  const type = 'username' in subject ? 'member' : 'role';
  return { id: subject.id, type, allow: permissionBits(allow), deny: permissionBits(deny) };
}

const BLANK_CHANNEL = {
  name: null,
  topic: null,
  position: 0,
  categoryId: null,
  overwrites: [],
  recipientIds: [],
  thread: null,
  lastMessageId: null,
} as const;

/** Ways to make and change users, guilds, roles, channels and threads; sessions hear of it as they would. */
export function createPlaces(world: World) {
  const guildBase = world.settings.now() - 86_400_000;

  const createUser = (about: NewUser = {}): User => {
    const id = world.nextId();
    const user: User = {
      id,
      username: about.name ?? `user${world.users.size}`,
      displayName: about.displayName ?? null,
      bot: about.bot ?? false,
      locale: about.locale ?? 'en-US',
      acceptsDirectMessages: true,
      installed: about.installed ?? false,
    };
    world.users.set(id, user);
    return user;
  };

  const addRole = (guild: Guild, about: NewRole, id: string, managed: boolean): Role => {
    const role: Role = {
      id,
      name: about.name ?? 'role',
      permissions: permissionBits(about.permissions ?? []),
      position: guild.roles.size,
      mentionable: about.mentionable ?? false,
      managed,
    };
    guild.roles.set(id, role);
    return role;
  };

  const join = (guild: Guild, user: User, roles: readonly Role[] = []): Member => {
    const known = guild.members.get(user.id);
    const roleIds = [...(known?.roleIds ?? []), ...roles.map((role) => role.id)];
    const member: Member = { user, roleIds, joinedAt: known?.joinedAt ?? world.settings.now() };
    guild.members.set(user.id, member);
    const name = known === undefined ? 'GUILD_MEMBER_ADD' : 'GUILD_MEMBER_UPDATE';
    const data = { ...wireMember(member), guild_id: guild.id };
    const intent = user.id === world.bot.id ? 'Guilds' : 'GuildMembers';
    if (botMember(world, guild)) world.announce({ name, guildId: guild.id, intent, data: () => data });
    return member;
  };

  const createGuild = (about: NewGuild = {}): Guild => {
    const id = about.id ?? snowflakeAt(guildBase + world.guilds.size, 0);
    const guild: Guild = {
      id,
      name: about.name ?? `guild ${world.guilds.size}`,
      ownerId: (about.owner ?? createUser({ name: 'owner' })).id,
      locale: about.locale ?? 'en-US',
      roles: new Map(),
      members: new Map(),
    };
    addRole(guild, { name: '@everyone', permissions: about.everyone ?? MEMBER_PERMISSIONS }, id, false);
    const owner = world.users.get(guild.ownerId)!;
    guild.members.set(owner.id, { user: owner, roleIds: [], joinedAt: world.settings.now() });
    world.guilds.set(id, guild);
    if (about.botPermissions !== null) inviteBot(guild, about.botPermissions);
    return guild;
  };

  /** Installs the bot to a guild, with a role of its own that allows `permissions`. */
  const inviteBot = (guild: Guild, permissions: Permissions = BOT_PERMISSIONS): void => {
    const role = addRole(guild, { name: world.bot.username, permissions }, world.nextId(), true);
    guild.members.set(world.bot.id, { user: world.bot, roleIds: [role.id], joinedAt: world.settings.now() });
    announceGuild(world, guild);
    world.changed();
  };

  const createRole = (guild: Guild, about: NewRole = {}): Role => {
    const role = addRole(guild, about, world.nextId(), false);
    announceRole(guild, role, 'GUILD_ROLE_CREATE');
    return role;
  };

  const announceRole = (guild: Guild, role: Role, name: string): void => {
    const data = { guild_id: guild.id, role: wireRole(role) };
    if (botMember(world, guild))
      world.announce({ name, guildId: guild.id, intent: 'Guilds', data: () => data });
  };

  const setRolePermissions = (guild: Guild, role: Role, permissions: Permissions): void => {
    role.permissions = permissionBits(permissions);
    announceRole(guild, role, 'GUILD_ROLE_UPDATE');
  };

  /** The role that the bot's installation brought to a guild. */
  const botRole = (guild: Guild): Role => {
    const id = botMember(world, guild)?.roleIds.find((each) => guild.roles.get(each)?.managed);
    const role = id === undefined ? undefined : guild.roles.get(id);
    if (role === undefined) throw new Error(`The bot is not in ${guild.name}: use inviteBot`);
    return role;
  };

  const createChannel = (guild: Guild, about: NewChannel = {}): Channel =>
    addChannel(world, {
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

  const setOverwrites = (channel: Channel, overwrites: readonly Overwrite[]): void => {
    channel.overwrites = overwrites;
    announceChannel(world, channel, 'CHANNEL_UPDATE');
    world.changed();
  };

  /** A channel between users that the bot is not part of. */
  const createGroup = (...users: readonly User[]): Channel => {
    const channel: Channel = {
      ...BLANK_CHANNEL,
      id: world.nextId(),
      kind: 'group',
      guildId: null,
      recipientIds: users.map((user) => user.id),
      messages: new Map(),
    };
    world.channels.set(channel.id, channel);
    return channel;
  };

  const createThread = (channel: Channel, user: User, about: NewThread = {}): Channel =>
    openThread(world, channel, {
      name: about.name ?? 'thread',
      owner: user,
      isPrivate: about.isPrivate ?? false,
      autoArchiveMinutes: 1_440,
      from: about.from ?? null,
    });

  /** Closes or locks a thread, as its owner or a moderator does. */
  const archive = (thread: Channel, locked = false): void => {
    if (thread.thread === null) throw new Error(`${thread.name} is not a thread`);
    thread.thread.archived = true;
    thread.thread.locked = locked;
    announceChannel(world, thread, 'THREAD_UPDATE');
  };

  return {
    createUser,
    createGuild,
    inviteBot,
    botRole,
    join,
    createRole,
    setRolePermissions,
    createChannel,
    setOverwrites,
    createGroup,
    createThread,
    archive,
    /** The channel between a user and the bot. */
    directChannel: (user: User): Channel => directChannel(world, user),
    deleteChannel: (channel: Channel): void => removeChannel(world, channel),
    /** Throws the bot out of a guild. */
    kickBot: (guild: Guild): void => leaveGuild(world, guild),
    guildOf: (channel: Channel): Guild | undefined => guildOf(world, channel),
  };
}

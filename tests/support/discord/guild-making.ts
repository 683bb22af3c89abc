import { announceGuild, announceInGuild } from './guild-store.ts';
import { createUser } from './people.ts';
import { BOT_PERMISSIONS, MEMBER_PERMISSIONS, type Permissions, permissionBits } from './permissions.ts';
import { snowflakeAt } from './snowflake.ts';
import { wireMember, wireRole } from './wire-guild.ts';
import {
  botMember,
  type Channel,
  type Guild,
  guildOf,
  type Member,
  type Role,
  type User,
  type World,
} from './world.ts';

export interface NewGuild {
  readonly name?: string;
  readonly owner?: User;
  readonly locale?: string;
  /** What the bot's role allows; null for a guild that the bot is not in. Default: what the bot asks for. */
  readonly botPermissions?: Permissions | null;
  /** What everyone may do. Default: what everyone may do in a new server. */
  readonly everyone?: Permissions;
  /** Default: ids such that guilds made one after the other go to one shard after the other. */
  readonly id?: string;
}

export interface NewRole {
  readonly name?: string;
  readonly permissions?: Permissions;
  readonly mentionable?: boolean;
}

/** Guilds are a day older than the rest, one for each millisecond. */
function nextGuildId(world: World): string {
  return snowflakeAt(world.startedAt - 86_400_000 + world.guilds.size, 0);
}

function addRole(guild: Guild, about: NewRole, id: string, botId: string | null = null): Role {
  const role: Role = {
    id,
    name: about.name ?? 'role',
    permissions: permissionBits(about.permissions ?? []),
    position: guild.roles.size,
    mentionable: about.mentionable ?? false,
    botId,
  };
  guild.roles.set(id, role);
  return role;
}

function addMember(world: World, guild: Guild, user: User, roleIds: readonly string[]): Member {
  const joinedAt = guild.members.get(user.id)?.joinedAt ?? world.settings.now();
  const member: Member = { user, roleIds, joinedAt };
  guild.members.set(user.id, member);
  return member;
}

export function createGuild(world: World, about: NewGuild = {}): Guild {
  const owner = about.owner ?? createUser(world, { name: 'owner' });
  const guild: Guild = {
    id: about.id ?? nextGuildId(world),
    name: about.name ?? `guild ${world.guilds.size}`,
    ownerId: owner.id,
    locale: about.locale ?? 'en-US',
    roles: new Map(),
    members: new Map(),
    isDown: false,
  };
  addRole(guild, { name: '@everyone', permissions: about.everyone ?? MEMBER_PERMISSIONS }, guild.id);
  addMember(world, guild, owner, []);
  world.guilds.set(guild.id, guild);
  if (about.botPermissions !== null) inviteBot(world, guild, about.botPermissions);
  return guild;
}

/** Installs the bot to a guild, with a role of its own that allows `permissions`. */
export function inviteBot(world: World, guild: Guild, permissions: Permissions = BOT_PERMISSIONS): void {
  const role = addRole(guild, { name: world.bot.username, permissions }, world.nextId(), world.bot.id);
  addMember(world, guild, world.bot, [role.id]);
  announceGuild(world, guild);
}

/**
 * The role that the bot's installation brought to a guild.
 *
 * @throws Error when the bot is not there.
 */
export function botRole(world: World, guild: Guild): Role {
  const ids = botMember(world, guild)?.roleIds ?? [];
  const role = ids.map((id) => guild.roles.get(id)).find((each) => each && each.botId !== null);
  if (role === undefined) throw new Error(`The bot is not in ${guild.name}: use inviteBot`);
  return role;
}

/** Makes a user a member, or gives a member more roles. */
export function join(world: World, guild: Guild, user: User, roles: readonly Role[] = []): Member {
  const known = guild.members.get(user.id);
  const roleIds = [...(known?.roleIds ?? []), ...roles.map((role) => role.id)];
  const member = addMember(world, guild, user, roleIds);
  const name = known === undefined ? 'GUILD_MEMBER_ADD' : 'GUILD_MEMBER_UPDATE';
  // Of the members a bot without the members intent hears only of itself.
  const intent = user.id === world.bot.id ? 'Guilds' : 'GuildMembers';
  announceInGuild(world, guild, name, { ...wireMember(member), guild_id: guild.id }, intent);
  return member;
}

/** Makes sure that whoever acts in a guild's channel belongs to the guild. */
export function enter(world: World, channel: Channel, user: User): void {
  const guild = guildOf(world, channel);
  if (guild !== undefined && !guild.members.has(user.id)) join(world, guild, user);
}

export function createRole(world: World, guild: Guild, about: NewRole = {}): Role {
  const role = addRole(guild, about, world.nextId());
  announceInGuild(world, guild, 'GUILD_ROLE_CREATE', { guild_id: guild.id, role: wireRole(role) });
  return role;
}

export function setRolePermissions(world: World, guild: Guild, role: Role, permissions: Permissions): void {
  role.permissions = permissionBits(permissions);
  announceInGuild(world, guild, 'GUILD_ROLE_UPDATE', { guild_id: guild.id, role: wireRole(role) });
}

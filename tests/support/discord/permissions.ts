import { type Channel, type Guild, guildOf, type Member, type Role, ruledBy, type World } from './world.ts';

/** Discord's permissions by discord.js's names, each the number of its bit. */
const BITS = {
  KickMembers: 1,
  BanMembers: 2,
  Administrator: 3,
  ManageChannels: 4,
  ManageGuild: 5,
  AddReactions: 6,
  ViewChannel: 10,
  SendMessages: 11,
  ManageMessages: 13,
  EmbedLinks: 14,
  AttachFiles: 15,
  ReadMessageHistory: 16,
  MentionEveryone: 17,
  UseExternalEmojis: 18,
  ChangeNickname: 26,
  ManageRoles: 28,
  ManageWebhooks: 29,
  UseApplicationCommands: 31,
  ManageThreads: 34,
  CreatePublicThreads: 35,
  CreatePrivateThreads: 36,
  SendMessagesInThreads: 38,
  ModerateMembers: 40,
  UseExternalApps: 50,
} as const;

export type Permission = keyof typeof BITS;

/** Permissions as names, or as the number that Discord writes. */
export type Permissions = readonly Permission[] | bigint;

/** What the bot asks for when it is installed. */
export const BOT_PERMISSIONS: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'ReadMessageHistory',
];

/** What everyone may do in a new server. */
export const MEMBER_PERMISSIONS: readonly Permission[] = [
  ...BOT_PERMISSIONS,
  'AddReactions',
  'AttachFiles',
  'ChangeNickname',
  'UseApplicationCommands',
  'UseExternalApps',
];

const ALL = Object.values(BITS).reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n);

export function permissionBits(permissions: Permissions): bigint {
  if (typeof permissions === 'bigint') return permissions;
  return permissions.reduce((sum, name) => sum | (1n << BigInt(BITS[name])), 0n);
}

export function allows(granted: bigint, permission: Permission): boolean {
  return (granted & (1n << BigInt(BITS[permission]))) !== 0n;
}

function rolesOf(guild: Guild, member: Member): readonly Role[] {
  return [guild.id, ...member.roleIds].flatMap((id) => guild.roles.get(id) ?? []);
}

/** What a member may do in the whole server, before any channel's overwrites. */
function guildPermissions(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.user.id) return ALL;
  const granted = rolesOf(guild, member).reduce((sum, role) => sum | role.permissions, 0n);
  return allows(granted, 'Administrator') ? ALL : granted;
}

/**
 * What a member may do in a channel: the roles' permissions, then the overwrites for everyone, for the member's
 * roles together, and for the member. `channel` is the parent for a thread, which has no overwrites of its own.
 */
function channelPermissions(guild: Guild, member: Member, channel: Channel): bigint {
  const base = guildPermissions(guild, member);
  if (base === ALL) return ALL;
  const overwrites = channel.overwrites;
  const everyone = overwrites.filter((overwrite) => overwrite.id === guild.id);
  const roles = overwrites.filter(
    (overwrite) => overwrite.type === 'role' && member.roleIds.includes(overwrite.id),
  );
  const own = overwrites.filter((overwrite) => overwrite.id === member.user.id);
  return [everyone, roles, own].reduce((granted, layer) => {
    const denied = layer.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allowed = layer.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (granted & ~denied) | allowed;
  }, base);
}

/** What a user may do in a channel; 0 for someone who is not there. */
export function permissionsOf(world: World, channel: Channel, userId: string): bigint {
  const guild = guildOf(world, channel);
  const member = guild?.members.get(userId);
  return guild && member ? channelPermissions(guild, member, ruledBy(world, channel)) : 0n;
}

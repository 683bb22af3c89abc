import type { AnyThreadChannel, Guild, GuildBasedChannel, GuildMember, Role, User } from 'discord.js';

/** A server in the words in which Discord announces one (GUILD_CREATE), with what is known of it here. */
export function snapshotOf(guild: Guild): Record<string, unknown> {
  if (!guild.available) return { id: guild.id, unavailable: true };
  const channels = [...guild.channels.cache.values()];
  const me = guild.members.me;
  return {
    id: guild.id,
    name: guild.name,
    icon: guild.icon,
    owner_id: guild.ownerId,
    preferred_locale: guild.preferredLocale,
    features: guild.features,
    joined_at: guild.joinedAt.toISOString(),
    member_count: guild.memberCount,
    large: guild.large,
    unavailable: false,
    roles: guild.roles.cache.map(roleOf),
    channels: channels.filter((channel) => !channel.isThread()).map(channelOf),
    threads: channels.filter((channel) => channel.isThread()).map(threadOf),
    members: me ? [memberOf(me)] : [],
  };
}

function memberOf(me: GuildMember): Record<string, unknown> {
  return {
    user: userOf(me.user),
    nick: me.nickname,
    roles: me.roles.cache.map(({ id }) => id).filter((id) => id !== me.guild.id),
    joined_at: me.joinedAt?.toISOString() ?? null,
    communication_disabled_until: me.communicationDisabledUntil?.toISOString() ?? null,
    flags: me.flags.bitfield,
  };
}

/** A user in Discord's words. */
export function userOf({ id, username, discriminator, avatar, bot }: User): Record<string, unknown> {
  return { id, username, discriminator, avatar, bot };
}

function roleOf(role: Role): Record<string, unknown> {
  const { id, name, hoist, managed, mentionable, rawPosition: position } = role;
  const permissions = role.permissions.bitfield.toString();
  const tags = role.tags?.botId === undefined ? {} : { tags: { bot_id: role.tags.botId } };
  return { id, name, permissions, position, hoist, managed, mentionable, ...tags };
}

function channelOf(channel: Exclude<GuildBasedChannel, AnyThreadChannel>): Record<string, unknown> {
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    position: channel.rawPosition,
    parent_id: channel.parentId,
    flags: channel.flags.bitfield,
    nsfw: 'nsfw' in channel && channel.nsfw,
    permission_overwrites: channel.permissionOverwrites.cache.map(({ id, type, allow, deny }) => ({
      ...{ id, type },
      ...{ allow: allow.bitfield.toString(), deny: deny.bitfield.toString() },
    })),
  };
}

function threadOf(thread: AnyThreadChannel): Record<string, unknown> {
  return {
    id: thread.id,
    type: thread.type,
    name: thread.name,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    member_count: thread.memberCount,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      invitable: thread.invitable ?? undefined,
      auto_archive_duration: thread.autoArchiveDuration,
      archive_timestamp: thread.archivedAt?.toISOString(),
    },
  };
}

import { channelPermissions } from './permissions.ts';
import { timeOf } from './snowflake.ts';
import {
  botMember,
  CHANNEL,
  type Channel,
  type Guild,
  guildOf,
  type Member,
  type Role,
  ruledBy,
  type User,
  type World,
} from './world.ts';

type Json = Record<string, unknown>;

export function wireUser(user: User): Json {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.displayName,
    avatar: null,
    bot: user.bot,
    system: false,
    public_flags: 0,
    flags: 0,
  };
}

export function wireMember(member: Member): Json {
  return {
    user: wireUser(member.user),
    nick: null,
    avatar: null,
    roles: member.roleIds,
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function wireRole(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: role.managed,
    mentionable: role.mentionable,
    flags: 0,
  };
}

function wireThread(channel: Channel, world: World): Json {
  const thread = channel.thread!;
  const created = new Date(timeOf(channel.id)).toISOString();
  return {
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    thread_metadata: {
      archived: thread.archived,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: created,
      create_timestamp: created,
      locked: thread.locked,
    },
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: thread.memberIds.size,
    ...(thread.memberIds.has(world.bot.id) ? { member: wireThreadMember(channel, world.bot.id) } : {}),
  };
}

export function wireThreadMember(channel: Channel, userId: string): Json {
  const joined = new Date(timeOf(channel.id)).toISOString();
  return { id: channel.id, user_id: userId, join_timestamp: joined, flags: 1 };
}

function wirePrivate(channel: Channel, world: World): Json {
  const others = channel.recipientIds.filter((id) => id !== world.bot.id);
  return { recipients: others.map((id) => wireUser(world.users.get(id)!)) };
}

function wireGuildChannel(channel: Channel): Json {
  return {
    position: channel.position,
    parent_id: channel.categoryId,
    topic: channel.topic,
    nsfw: false,
    permission_overwrites: channel.overwrites.map((overwrite) => ({
      id: overwrite.id,
      type: overwrite.type === 'role' ? 0 : 1,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
  };
}

export function wireChannel(channel: Channel, world: World): Json {
  const own =
    channel.guildId === null
      ? wirePrivate(channel, world)
      : channel.thread
        ? wireThread(channel, world)
        : wireGuildChannel(channel);
  return {
    id: channel.id,
    type: CHANNEL[channel.kind],
    ...(channel.guildId === null ? {} : { guild_id: channel.guildId, rate_limit_per_user: 0 }),
    ...(channel.name === null ? {} : { name: channel.name }),
    last_message_id: channel.lastMessageId,
    flags: 0,
    ...own,
  };
}

/** What a user may do in a channel; 0 for someone who is not there. */
export function permissionsOf(world: World, channel: Channel, userId: string): bigint {
  const guild = guildOf(world, channel);
  const member = guild?.members.get(userId);
  return guild && member ? channelPermissions(guild, member, ruledBy(world, channel)) : 0n;
}

export function wireGuild(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(wireRole),
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    features: [],
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    max_members: 500_000,
    incidents_data: null,
  };
}

function channelsOf(world: World, guild: Guild): readonly Channel[] {
  return [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
}

/** A guild as the gateway announces it. Of the members it names the bot alone, as without the members intent. */
export function wireGuildCreate(world: World, guild: Guild): Json {
  const member = botMember(world, guild)!;
  const channels = channelsOf(world, guild);
  const wire = (channel: Channel): Json => {
    const { guild_id: _implied, ...rest } = wireChannel(channel, world);
    return rest;
  };
  return {
    ...wireGuild(guild),
    joined_at: new Date(member.joinedAt).toISOString(),
    large: guild.members.size > 50,
    unavailable: false,
    member_count: guild.members.size,
    members: [wireMember(member)],
    channels: channels.filter((channel) => channel.thread === null).map(wire),
    threads: channels.filter((channel) => channel.thread && !channel.thread.archived).map(wire),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A member with what it may do in a channel. */
export function wireMemberIn(world: World, channel: Channel, member: Member): Json {
  return { ...wireMember(member), permissions: permissionsOf(world, channel, member.user.id).toString() };
}

import { permissionsOf } from './permissions.ts';
import { wireChannel } from './wire-channel.ts';
import { wireUser } from './wire-user.ts';
import { botMember, type Channel, type Guild, type Member, type Role, type World } from './world.ts';

type Json = Record<string, unknown>;

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
    managed: role.botId !== null,
    ...(role.botId === null ? {} : { tags: { bot_id: role.botId } }),
    mentionable: role.mentionable,
    flags: 0,
  };
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

import { timeOf } from './snowflake.ts';
import { wireUser } from './wire-user.ts';
import { CHANNEL, type Channel, type World } from './world.ts';

type Json = Record<string, unknown>;

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

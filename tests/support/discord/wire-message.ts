import { wireAttachment } from './attachments.ts';
import type { Message, MessageOrigin } from './message.ts';
import { allows, permissionsOf } from './permissions.ts';
import { timeOf } from './snowflake.ts';
import { wireChannel } from './wire-channel.ts';
import { wireMember } from './wire-guild.ts';
import { wireUser } from './wire-user.ts';
import { CHANNEL, type Channel, type Viewer, type World } from './world.ts';

type Json = Record<string, unknown>;

/**
 * Whether a receiver without the Message Content intent sees what a message says: in direct messages, when it
 * mentions the bot or replies to it with a ping, and when it is the bot's own.
 */
function isOpen(message: Message, world: World): boolean {
  const own = message.author.id === world.bot.id;
  return message.guildId === null || own || message.pings.users.includes(world.bot.id);
}

function wireOrigin(origin: MessageOrigin, world: World): Json {
  const common = { id: origin.id, type: origin.type, user: wireUser(origin.user) };
  return {
    interaction_metadata: { ...common, authorizing_integration_owners: origin.owners },
    ...(origin.name === null ? {} : { interaction: { ...common, name: origin.name } }),
    application_id: world.applicationId,
  };
}

function wireMentions(message: Message, world: World): Json {
  const channel = world.channels.get(message.channelId);
  const permissions = channel ? permissionsOf(world, channel, message.author.id) : 0n;
  return {
    mentions: message.pings.users.flatMap((id) => world.users.get(id) ?? []).map(wireUser),
    mention_roles: message.pings.roles,
    mention_everyone: message.pings.everyone && allows(permissions, 'MentionEveryone'),
  };
}

function wireReference(message: Message, world: World, viewer: Viewer, depth: number): Json {
  if (message.repliesTo === null) return {};
  const { messageId, channelId } = message.repliesTo;
  const guild = message.guildId === null ? {} : { guild_id: message.guildId };
  const reference = { type: 0, message_id: messageId, channel_id: channelId, ...guild };
  if (depth > 0) return { message_reference: reference };
  const target = world.channels.get(channelId)?.messages.get(messageId);
  return {
    message_reference: reference,
    referenced_message: target ? wireMessage(target, world, viewer, depth + 1) : null,
  };
}

function wireSaid(message: Message, world: World, viewer: Viewer): Json {
  const open = viewer.seesContent || isOpen(message, world);
  return {
    content: open ? message.content : '',
    embeds: open ? message.embeds : [],
    components: open ? message.components : [],
    attachments: open ? message.attachments.map((each) => wireAttachment(world, each)) : [],
  };
}

/** A forward holds no text itself, but a copy of what it forwards, without its author, to be seen as itself. */
function wireForward(message: Message, world: World, viewer: Viewer): Json {
  const { forwards } = message;
  if (forwards === null) return {};
  const seesContent = viewer.seesContent || isOpen(message, world) || isOpen(forwards, world);
  const { author: _author, ...copy } = wireMessage(forwards, world, { ...viewer, seesContent }, 1);
  return {
    message_reference: { type: 1, message_id: forwards.id, channel_id: forwards.channelId },
    message_snapshots: [{ message: copy }],
  };
}

/** A message as REST gives it to `viewer`. */
export function wireMessage(message: Message, world: World, viewer: Viewer, depth = 0): Json {
  // The first message of a forum's post has the post's id, and stands in it.
  const thread = message.id === message.channelId ? undefined : world.channels.get(message.id);
  const edited = message.editedAt;
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: wireUser(message.author),
    timestamp: new Date(timeOf(message.id)).toISOString(),
    edited_timestamp: edited === null ? null : new Date(edited).toISOString(),
    tts: false,
    pinned: false,
    flags: message.flags,
    ...wireSaid(message, world, viewer),
    ...wireMentions(message, world),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhookId === null ? {} : { webhook_id: message.webhookId }),
    ...(message.interaction === null ? {} : wireOrigin(message.interaction, world)),
    ...wireReference(message, world, viewer, depth),
    ...wireForward(message, world, viewer),
    ...(thread?.thread ? { thread: wireChannel(thread, world) } : {}),
  };
}

function wireAuthorMember(message: Message, world: World): Json {
  const guild = message.guildId === null ? undefined : world.guilds.get(message.guildId);
  const member = guild?.members.get(message.author.id);
  if (member === undefined || message.webhookId !== null) return {};
  const { user: _author, ...rest } = wireMember(member);
  return { member: rest };
}

/** A message as the gateway announces it: with its guild, the kind of channel and its author's membership. */
export function wireAnnounced(message: Message, channel: Channel, world: World, viewer: Viewer): Json {
  return {
    ...wireMessage(message, world, viewer),
    channel_type: CHANNEL[channel.kind],
    ...(message.guildId === null ? {} : { guild_id: message.guildId }),
    ...wireAuthorMember(message, world),
  };
}

import type { Message } from '../message.ts';
import { botSees } from '../message-store.ts';
import { allows, type Permission, permissionsOf } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { botMember, type Channel, type Guild, type World } from '../world.ts';

/**
 * A channel that the bot sees.
 *
 * @throws Refusal 10003 when there is none, 50001 when the bot has no access.
 */
export function channelFor(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refuse.unknownChannel();
  if (!botSees(world, channel)) throw refuse.missingAccess();
  return channel;
}

/** Whether the bot has a permission in a channel; direct messages ask for none. */
export function may(world: World, channel: Channel, permission: Permission): boolean {
  return channel.guildId === null || allows(permissionsOf(world, channel, world.bot.id), permission);
}

/** @throws Refusal 50013 unless the bot has the permission in the channel. */
export function need(world: World, channel: Channel, permission: Permission): void {
  if (!may(world, channel, permission)) throw refuse.missingPermissions();
}

/**
 * A message that everybody in the channel sees.
 *
 * @throws Refusal 10008 when it is not there, or only for one user.
 */
export function messageFor(channel: Channel, id: string): Message {
  const message = channel.messages.get(id);
  if (message === undefined || message.onlyFor !== null) throw refuse.unknownMessage();
  return message;
}

/**
 * A guild that the bot is in.
 *
 * @throws Refusal 10004 when there is none, 50001 when the bot is not a member.
 */
export function guildFor(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw refuse.unknownGuild();
  if (botMember(world, guild) === undefined) throw refuse.missingAccess();
  return guild;
}

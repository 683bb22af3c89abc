import { INTERACTION_TYPE, type Interaction } from './interaction.ts';
import { permissionsOf } from './permissions.ts';
import { wireChannel } from './wire-channel.ts';
import { wireMemberIn } from './wire-guild.ts';
import { wireUser } from './wire-user.ts';
import { botMember, type Channel, type Guild, guildOf, type User, type World } from './world.ts';

type Json = Record<string, unknown>;

/** What a bot may do in direct messages, as far as Discord tells it. */
const DIRECT_PERMISSIONS = '2251799813685248';

/**
 * By whom the application was installed where the user acts: under `0` the guild (or `0`, in direct messages with the
 * bot), under `1` the user. Empty where it cannot be used.
 */
export function installation(world: World, channel: Channel, user: User): Record<string, string> {
  const guild = guildOf(world, channel);
  const owners: Record<string, string> = {};
  if (guild && botMember(world, guild)) owners[0] = guild.id;
  if (channel.kind === 'direct') owners[0] = '0';
  if (user.installed) owners[1] = user.id;
  return owners;
}

/** Where the user acts: 0 guild, 1 direct messages with the bot, 2 another private channel. */
export function contextOf(channel: Channel): number {
  if (channel.guildId !== null) return 0;
  return channel.kind === 'direct' ? 1 : 2;
}

function inGuild(world: World, channel: Channel, guild: Guild, user: User): Json {
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: wireMemberIn(world, channel, guild.members.get(user.id)!),
    app_permissions: permissionsOf(
      world,
      channel,
      botMember(world, guild) ? world.bot.id : user.id,
    ).toString(),
  };
}

/** An interaction as the gateway sends it; `data` and the message are what the user acted with and on. */
export function interactionPayload(
  world: World,
  interaction: Interaction,
  data: Json,
  message: Json | null,
): Json {
  const { channel, user } = interaction;
  const guild = guildOf(world, channel);
  const permissions = permissionsOf(world, channel, user.id).toString();
  const place = guild
    ? inGuild(world, channel, guild, user)
    : { user: wireUser(user), app_permissions: DIRECT_PERMISSIONS };
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: INTERACTION_TYPE[interaction.kind],
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...wireChannel(channel, world), ...(guild ? { permissions } : {}) },
    ...place,
    ...(message === null ? {} : { message }),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(channel),
    attachment_size_limit: 10_485_760,
  };
}

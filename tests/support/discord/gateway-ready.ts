import type { GatewaySession } from './gateway-session.ts';
import { applicationFlags, hasIntent } from './intents.ts';
import { shardOf } from './snowflake.ts';
import { wireGuildCreate } from './wire-guild.ts';
import { wireUser } from './wire-user.ts';
import { botMember, type Guild, type World } from './world.ts';

function guildsOf(world: World, [shard, count]: readonly [number, number]): readonly Guild[] {
  return [...world.guilds.values()].filter(
    (guild) => botMember(world, guild) !== undefined && shardOf(guild.id, count) === shard,
  );
}

/** The first event of a session: who the bot is, and the guilds that will follow. */
export function readyPayload(world: World, session: GatewaySession): object {
  const { grantedIntents, verified } = world.settings;
  return {
    v: 10,
    user: { ...wireUser(world.bot), verified: true, mfa_enabled: true, email: null },
    guilds: guildsOf(world, session.shard).map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.origin.replace('http', 'ws'),
    shard: session.shard,
    application: { id: world.applicationId, flags: applicationFlags(grantedIntents, verified) },
    relationships: [],
    private_channels: [],
    user_settings: {},
    _trace: [],
  };
}

/** Sends every guild of the session's shard that is up. */
export function sendGuilds(world: World, session: GatewaySession): void {
  if (!hasIntent(session.intents, 'Guilds')) return;
  for (const guild of guildsOf(world, session.shard)) {
    if (!guild.isDown) session.dispatch('GUILD_CREATE', wireGuildCreate(world, guild));
  }
}

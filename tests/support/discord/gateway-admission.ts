import { CLOSE } from './gateway-codes.ts';
import { asksTooMuch, isValidIntents } from './intents.ts';
import { itemsOf } from './json.ts';
import { shardOf } from './snowflake.ts';
import { botMember, type World } from './world.ts';

/** The shard that an IDENTIFY asks for, as [number, count]; the only one when it says nothing. */
export function askedShard(identify: Readonly<Record<string, unknown>>): readonly [number, number] {
  const [shard, count] = itemsOf(identify.shard ?? [0, 1]);
  return [Number(shard), Number(count)];
}

function isShard([shard, count]: readonly [number, number]): boolean {
  return Number.isInteger(shard) && Number.isInteger(count) && shard >= 0 && shard < count;
}

function guildsOn(world: World, [shard, count]: readonly [number, number]): number {
  const guilds = [...world.guilds.values()].filter((guild) => botMember(world, guild) !== undefined);
  return guilds.filter((guild) => shardOf(guild.id, count) === shard).length;
}

/** The close code for an IDENTIFY whose token is right but which asks for what it cannot have; null when it may. */
export function refusalOfIdentify(world: World, identify: Readonly<Record<string, unknown>>): number | null {
  const shard = askedShard(identify);
  const { guildsPerShard, grantedIntents } = world.settings;
  if (!isShard(shard)) return CLOSE.invalidShard;
  if (guildsOn(world, shard) > guildsPerShard) return CLOSE.shardingRequired;
  if (!isValidIntents(identify.intents)) return CLOSE.invalidIntents;
  return asksTooMuch(identify.intents, grantedIntents) ? CLOSE.disallowedIntents : null;
}

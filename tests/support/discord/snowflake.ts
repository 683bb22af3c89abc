/** The first millisecond of 2015, from which Discord counts. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** The id of the thing numbered `sequence` within a millisecond of Unix time. */
export function snowflakeAt(milliseconds: number, sequence: number): string {
  return ((BigInt(milliseconds - DISCORD_EPOCH) << 22n) | BigInt(sequence)).toString();
}

/** The millisecond of Unix time at which a thing with this id was made. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}

/** Gives one id after another: each greater than all before it, even when the clock stands still or goes back. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0;
  let sequence = 0;
  return () => {
    const time = Math.max(now(), last);
    sequence = time === last ? sequence + 1 : 0;
    last = time;
    return snowflakeAt(time, sequence);
  };
}

/** The shard of `count` that a guild's events go to. */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}

import { setTimeout as pause } from 'node:timers/promises';
import { SimpleIdentifyThrottler, type WebSocketOptions } from 'discord.js';

/** For how long an identify is counted, in milliseconds. */
export const REMEMBERED = 6 * 3_600_000;
/** As many may come at once: a start, and a few sessions lost to Discord's own restarts. */
const FREE = 5;
/** The wait after those, in milliseconds; it doubles with each. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30 * 60_000;

/**
 * How long a shard has to wait before it identifies again, in milliseconds, given how often it did so of late. After a thousand identifies in a day
 * Discord resets the token; where every one is refused, a shard makes fewer than a hundred.
 */
export function waitBeforeIdentify(recent: number): number {
  return recent < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (recent - FREE));
}

type BuildThrottler = NonNullable<WebSocketOptions['buildIdentifyThrottler']>;

/** Spaces identifies as Discord wants them, and further apart the more often they were in vain. Timers alone measure it: clocks may jump. */
export const identifyThrottler: BuildThrottler = async (manager) => {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  const spaced = new SimpleIdentifyThrottler(limit.max_concurrency);
  const recent = new Map<number, number>();
  const count = (shard: number, more: number): Map<number, number> =>
    recent.set(shard, (recent.get(shard) ?? 0) + more);
  return {
    async waitForIdentify(shard, signal) {
      await pause(waitBeforeIdentify(recent.get(shard) ?? 0), undefined, { signal });
      await spaced.waitForIdentify(shard, signal);
      count(shard, 1);
      setTimeout(() => count(shard, -1), REMEMBERED).unref();
    },
  };
};

import { setTimeout as pause } from 'node:timers/promises';
import type { WebSocketOptions } from 'discord.js';
import type { Store } from '../../library/store.ts';
import { waitAfter } from '../../waiting.ts';

/** For how long an identify is counted, in milliseconds. */
export const REMEMBERED = 6 * 3_600_000;
/** In milliseconds; the free ones allow for a start and a few sessions lost to Discord's restarts. */
const WAITS = { free: 5, first: 1_000, longest: 30 * 60_000 };
/** Discord takes one identify of a bucket in five seconds; the rest is for the way. In milliseconds. */
const SPACING = 5_250;

/**
 * How long a shard has to wait before it identifies again, in milliseconds, given how often it did so of
 * late. After a thousand identifies in a day Discord resets the token; where every one is refused, a shard
 * makes fewer than a hundred.
 */
export function waitBeforeIdentify(recent: number): number {
  return waitAfter(recent, WAITS);
}

type BuildThrottler = NonNullable<WebSocketOptions['buildIdentifyThrottler']>;

/** Spaces identifies over all processes of the store, more after vain ones. By timers: clocks may jump. */
export function identifyThrottler(takeTurn: Store['takeTurn'], spacing = SPACING): BuildThrottler {
  return async (manager) => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    const buckets = new Map<number, Promise<void>>();
    const recent = new Map<number, number>();
    const count = (shard: number, more: number): Map<number, number> =>
      recent.set(shard, (recent.get(shard) ?? 0) + more);
    return {
      async waitForIdentify(shard, signal) {
        await pause(waitBeforeIdentify(recent.get(shard) ?? 0), undefined, { signal });
        const bucket = shard % limit.max_concurrency;
        const before = buckets.get(bucket) ?? Promise.resolve();
        const identified = before.then(() => takeTurn(`identify ${bucket}`, signal));
        const next = identified.then(
          async (giveBack) => {
            await pause(spacing, undefined, { ref: false });
            giveBack();
          },
          () => undefined,
        );
        buckets.set(bucket, next);
        await identified;
        count(shard, 1);
        setTimeout(() => count(shard, -1), REMEMBERED).unref();
      },
    };
  };
}

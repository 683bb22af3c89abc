import { LRUCache } from 'lru-cache';

/** Whoever used something longest ago is forgotten, for their time is over first. */
const KEPT = 10_000;

/** So much of something for each key in a span of time, which begins with the first. */
export class Allowance {
  readonly #most: number;
  readonly #used: LRUCache<string, number>;

  /** The clock must pass evenly: one that is set back would keep everybody waiting. */
  constructor(most: number, milliseconds: number, clock: () => number) {
    this.#most = most;
    const bounds = { max: KEPT, ttl: milliseconds, noUpdateTTL: true, perf: { now: clock } };
    this.#used = new LRUCache({ ...bounds, ttlResolution: 0 });
  }

  /** Counts one. Milliseconds until it may be done, 0 when it may. */
  take(key: string): number {
    const used = this.#used.get(key) ?? 0;
    if (used >= this.#most) return Math.max(1, this.#used.getRemainingTTL(key));
    this.#used.set(key, used + 1);
    return 0;
  }
}

import { LRUCache } from 'lru-cache';
import type { Place } from './conversations.ts';

/** Who was told something a moment ago, so that it is not told again at each message. */
export class Hints {
  readonly #given: LRUCache<string, true>;

  constructor(clock: () => number) {
    this.#given = new LRUCache({ max: 10_000, ttl: 60 * 60_000, perf: { now: clock } });
  }

  /** Whether it was not told there during the last hour, in a shared place to nobody; from now on it was. */
  isNew({ channel, user, isShared }: Place): boolean {
    const key = isShared ? channel : `${channel}:${user}`;
    if (this.#given.has(key)) return false;
    this.#given.set(key, true);
    return true;
  }
}

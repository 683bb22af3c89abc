import { LRUCache } from 'lru-cache';
import type { Place } from './conversations.ts';

/** Who was told something a moment ago, so that it is not told again at each message. */
export class Hints {
  readonly #given = new LRUCache<string, true>({ max: 10_000, ttl: 10 * 60_000 });

  /** Whether the user was not told it in this channel during the last ten minutes; from now on the user was. */
  isNew({ channel, user }: Place): boolean {
    const key = `${channel}:${user}`;
    if (this.#given.has(key)) return false;
    this.#given.set(key, true);
    return true;
  }
}

import { LRUCache } from 'lru-cache';
import type { Rating } from '../../library/feedback.ts';

const REMEMBERED = 20_000;

/** Who said what of which answer, in memory only, so that a change of mind is not counted twice. */
export class Ratings {
  readonly #given = new LRUCache<string, Rating>({ max: REMEMBERED });

  /** Notes the rating; tells the one that the user gave this message before. */
  give(message: string, user: string, rating: Rating): Rating | undefined {
    const key = `${message}:${user}`;
    const before = this.#given.get(key);
    this.#given.set(key, rating);
    return before;
  }

  /** What was given could not be counted: what was known before holds again. */
  takeBack(message: string, user: string, before: Rating | undefined): void {
    const key = `${message}:${user}`;
    if (before === undefined) this.#given.delete(key);
    else this.#given.set(key, before);
  }
}

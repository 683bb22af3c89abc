/** A sentence with its BM25 score. */
export interface Hit {
  readonly sentence: number;
  readonly score: number;
}

/** The best hits so far in a sorted list, which is faster than a heap while they are a few dozen. */
export class BestHits {
  readonly #limit: number;
  readonly #hits: Hit[] = [];
  /** What a sentence must exceed to enter; an equal one that comes later stays out. */
  threshold: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.threshold = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Takes in a hit that exceeds the threshold, in place of the last once there are enough. */
  add(sentence: number, score: number): void {
    const hits = this.#hits;
    let at = hits.length < this.#limit ? hits.length : hits.length - 1;
    for (; at > 0 && hits[at - 1]!.score < score; at--) hits[at] = hits[at - 1]!;
    hits[at] = { sentence, score };
    if (hits.length === this.#limit) this.threshold = hits[hits.length - 1]!.score;
  }

  /** Best first, equal ones in reading order. */
  sorted(): readonly Hit[] {
    return this.#hits;
  }
}

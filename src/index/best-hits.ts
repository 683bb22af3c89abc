/** A sentence with its BM25 score. */
export interface Hit {
  readonly sentence: number;
  readonly score: number;
}

/** The best hits so far, as a heap with the worst on top. */
export class BestHits {
  readonly #limit: number;
  readonly #heap: Hit[] = [];
  /** What a sentence must exceed to enter; an equal one that comes later stays out. */
  threshold: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.threshold = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Takes in a hit that exceeds the threshold, in place of the worst once there are enough. */
  add(sentence: number, score: number): void {
    const hit = { sentence, score };
    if (this.#heap.length < this.#limit) {
      this.#heap.push(hit);
      this.#rise(this.#heap.length - 1);
    } else {
      this.#heap[0] = hit;
      this.#sink(0);
    }
    if (this.#heap.length === this.#limit) this.threshold = this.#heap[0]!.score;
  }

  /** Best first, equal ones in reading order. */
  sorted(): Hit[] {
    return this.#heap.toSorted((a, b) => b.score - a.score || a.sentence - b.sentence);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!worse(this.#heap[at]!, this.#heap[parent]!)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      let least = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < this.#heap.length; child++) {
        if (worse(this.#heap[child]!, this.#heap[least]!)) least = child;
      }
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}

function worse(a: Hit, b: Hit): boolean {
  return a.score < b.score || (a.score === b.score && a.sentence > b.sentence);
}

import { setImmediate as nextTurn } from 'node:timers/promises';

/** For how many milliseconds questions are answered before connections and timers are served again. */
const SLICE = 10;

/** Lets questions through one after another, so that however many come at once the event loop is never held up for long. */
export class Pace {
  readonly #now: () => number;
  #last: Promise<void> = Promise.resolve();
  #sliceEnds = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Resolves when it is this question's turn: while the slice lasts at once, then when the event loop has gone round. */
  turn(): Promise<void> {
    this.#last = this.#last.then(async () => {
      if (this.#now() < this.#sliceEnds) return;
      await nextTurn();
      this.#sliceEnds = this.#now() + SLICE;
    });
    return this.#last;
  }
}

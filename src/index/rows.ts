import { GrowingNumbers } from './growing-numbers.ts';

/** Rows of whole numbers from 0 to 2³² − 1, one behind the other, at four bytes a number. */
export class Rows {
  readonly #numbers: Uint32Array;
  /** Row r lies at `starts[r]` to `starts[r + 1] - 1`. */
  readonly #starts: Uint32Array;

  constructor(numbers: Uint32Array, starts: Uint32Array) {
    this.#numbers = numbers;
    this.#starts = starts;
  }

  /** A row's numbers, in order: a view of them, not a copy. */
  of(row: number): Uint32Array {
    return this.#numbers.subarray(this.#starts[row], this.#starts[row + 1]);
  }
}

/** Rows that grow, one after the other. */
export class GrowingRows {
  readonly #numbers = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();

  constructor() {
    this.#starts.add(0);
  }

  /** How many rows have ended. */
  get count(): number {
    return this.#starts.length - 1;
  }

  /** Adds a row. */
  add(row: Iterable<number>): void {
    for (const number of row) this.#numbers.add(number);
    this.#starts.add(this.#numbers.length);
  }

  /** A copy of all that was added. */
  toRows(): Rows {
    return new Rows(this.#numbers.toArray(), this.#starts.toArray());
  }
}

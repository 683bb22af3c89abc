/** Numbers are kept in blocks of this many, a power of two: nothing is ever moved, and little left empty. */
const BLOCK_BITS = 13;
const BLOCK = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK - 1;

/** A list of whole numbers from 0 to 2³² − 1 that grows, at four bytes each. */
export class GrowingNumbers {
  readonly #blocks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a number at the end; returns its place. */
  add(number: number): number {
    if (this.#length % BLOCK === 0) this.#blocks.push(new Uint32Array(BLOCK));
    this.set(this.#length, number);
    return this.#length++;
  }

  /** The number at a place that `add` returned. */
  at(place: number): number {
    return this.#blocks[place >>> BLOCK_BITS]![place & IN_BLOCK]!;
  }

  /** Puts another number at a place that `add` returned. */
  set(place: number, number: number): void {
    this.#blocks[place >>> BLOCK_BITS]![place & IN_BLOCK] = number;
  }

  /** Another list of the same numbers, which grows by itself. */
  copy(): GrowingNumbers {
    const copy = new GrowingNumbers();
    copy.#blocks.push(...this.#blocks.map((block) => block.slice()));
    copy.#length = this.#length;
    return copy;
  }

  /** A copy of all that was added, in order. */
  toArray(): Uint32Array {
    const numbers = new Uint32Array(this.#length);
    this.#blocks.forEach((block, i) => {
      numbers.set(block.subarray(0, this.#length - i * BLOCK), i * BLOCK);
    });
    return numbers;
  }
}

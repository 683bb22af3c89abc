/** A list of whole numbers from 0 to 2³² − 1 that grows, at four to eight bytes each. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  /** Adds a number at the end; returns its place. */
  add(number: number): number {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = number;
    return this.#length++;
  }

  /** The number at a place that `add` returned. */
  at(place: number): number {
    return this.#numbers[place]!;
  }

  /** A copy of all that was added, in order. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

/** How much longer the room becomes when it is full: little is left empty, and each number is moved twice or so. */
const GROWTH = 1.5;

/** A list of whole numbers from 0 to 2³² − 1 that grows, at four to six bytes each. */
export class GrowingNumbers {
  #numbers = new Uint32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a number at the end; returns its place. */
  add(number: number): number {
    if (this.#length === this.#numbers.length) this.#makeRoom(1);
    this.#numbers[this.#length] = number;
    return this.#length++;
  }

  /** Adds numbers at the end, in order. */
  addAll(numbers: Uint32Array): void {
    if (this.#length + numbers.length > this.#numbers.length) this.#makeRoom(numbers.length);
    this.#numbers.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  /** The number at a place that `add` returned. */
  at(place: number): number {
    return this.#numbers[place]!;
  }

  /** Puts another number at a place that `add` returned. */
  set(place: number, number: number): void {
    this.#numbers[place] = number;
  }

  /** A copy of all that was added, in order. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }

  #makeRoom(more: number): void {
    const larger = new Uint32Array(Math.max(this.#length + more, Math.ceil(GROWTH * this.#length)));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

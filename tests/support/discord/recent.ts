/** A list that keeps its newest `limit` items, at a cost per item that does not grow with what it holds. */
export class Recent<Item> {
  readonly #limit: number;
  #items: Item[] = [];
  #dropped = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(item: Item): void {
    this.#items.push(item);
    if (this.#items.length < 2 * this.#limit) return;
    this.#dropped += this.#items.length - this.#limit;
    this.#items = this.#items.slice(-this.#limit);
  }

  /** The newest `limit` items, oldest first. */
  list(): readonly Item[] {
    return this.#limit < this.#items.length ? this.#items.slice(-this.#limit) : this.#items;
  }

  /** How many were ever added. */
  get total(): number {
    return this.#dropped + this.#items.length;
  }

  clear(): void {
    this.#dropped += this.#items.length;
    this.#items = [];
  }
}

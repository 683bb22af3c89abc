/**
 * What was worked out of an article, of an index or of its words when it was first asked for. Each goes with
 * what it was worked out of; an index hands this on to the one that is built after it, so that the articles
 * they share are not read again.
 */
export class Derived {
  readonly #byOwner = new WeakMap<object, Map<symbol, unknown>>();

  /** What `make` gives, made once for each owner and name. */
  once<Value>(owner: object, name: symbol, make: () => Value): Value {
    const known = this.#byOwner.get(owner) ?? new Map<symbol, unknown>();
    this.#byOwner.set(owner, known);
    if (!known.has(name)) known.set(name, make());
    return known.get(name) as Value;
  }
}

/** What was worked out once of an article or an index: it goes with its owner, or on to the next index. */
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

/**
 * What was worked out of an article, an index or its words when first asked for. It goes with its owner; an
 * index hands it on to the one built after it, so that nothing is read again.
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

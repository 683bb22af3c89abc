interface Waiter {
  readonly look: () => boolean;
  readonly give: (reason: Error) => void;
}

/** Lets a test wait for something in the world: looked at once, and again after each change. No polling. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  #closed = false;

  /** To be called after each change of the world. */
  changed(): void {
    for (const waiter of this.#waiters) if (waiter.look()) this.#waiters.delete(waiter);
  }

  /**
   * The first value of `look` that is not undefined.
   *
   * @throws Error when it does not come within `patience` milliseconds, or when the stand-in closes; the message
   * names `what` was waited for, and `circumstances`.
   */
  until<Value>(
    what: string,
    look: () => Value | undefined,
    patience: number,
    circumstances: () => string,
  ): Promise<Value> {
    const now = look();
    if (now !== undefined) return Promise.resolve(now);
    if (this.#closed) return Promise.reject(new Error(`Waited for ${what}, but the stand-in is closed`));
    return new Promise((resolve, reject) => {
      const settle = (): boolean => {
        const value = look();
        if (value !== undefined) resolve(value);
        if (value !== undefined) clearTimeout(timer);
        return value !== undefined;
      };
      const give = (reason: Error): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        reject(reason);
      };
      const waiter: Waiter = { look: settle, give };
      const timer = setTimeout(
        () => give(new Error(`Waited ${patience} ms for ${what}. ${circumstances()}`)),
        patience,
      );
      this.#waiters.add(waiter);
    });
  }

  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiters) waiter.give(new Error('The stand-in was closed while waiting'));
  }
}

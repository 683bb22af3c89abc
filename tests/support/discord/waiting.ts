import type { Happening, Watcher } from './happening.ts';

interface Waiter {
  /** Settles the wait if what it waits for is there; returns whether it is. */
  readonly look: () => boolean;
  readonly giveUp: (reason: string) => void;
}

/** Lets others watch what happens, or wait for it: looked for at once, and again at each happening. No polling. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  readonly #watchers = new Set<Watcher>();
  readonly #patience: number;
  readonly #circumstances: () => string;
  #closed = false;

  /** Waits give up after `patience` milliseconds, and then tell the `circumstances`. */
  constructor(patience: number, circumstances: () => string) {
    this.#patience = patience;
    this.#circumstances = circumstances;
  }

  happened(happening: Happening): void {
    for (const watcher of this.#watchers) watcher(happening);
    for (const waiter of this.#waiters) if (waiter.look()) this.#waiters.delete(waiter);
  }

  /** Calls `watcher` at each happening, until the function returned is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /**
   * The first value of `look` that is not undefined.
   *
   * @throws Error when it does not come in time, or the stand-in closes; it names `what` was waited for.
   */
  until<Value>(what: string, look: () => Value | undefined): Promise<Value> {
    const already = look();
    if (already !== undefined) return Promise.resolve(already);
    return new Promise((resolve, reject) => {
      const giveUp = (reason: string): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        reject(new Error(`Waited for ${what}, but ${reason}. ${this.#circumstances()}`));
      };
      const waiter: Waiter = {
        giveUp,
        look: () => {
          const value = look();
          if (value === undefined) return false;
          clearTimeout(timer);
          resolve(value);
          return true;
        },
      };
      const timer = setTimeout(() => giveUp(`${this.#patience} ms went by`), this.#patience);
      this.#waiters.add(waiter);
      if (this.#closed) giveUp('the stand-in is closed');
    });
  }

  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiters) waiter.giveUp('the stand-in was closed');
  }
}

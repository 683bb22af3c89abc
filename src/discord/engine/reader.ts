import type { Budget } from '../../config/budget.ts';
import { type Refusal, refuse } from '../../library/fetch/refusal.ts';
import type { Reading, ReadSource } from '../../library/read-source.ts';
import type { Unpacked } from '../../library/unpack-export.ts';
import { Unanswered } from './engine.ts';
import type { Order } from './orders.ts';
import { OrderFault, Thread } from './thread.ts';

/** How long reading one source may take, in milliseconds. */
const PATIENCE = 30_000;
/** After so long without anything to read the thread is ended: it takes memory. */
const IDLE = 60_000;
/** How many may wait; whoever comes then is told to try later. */
const MOST_WAITING = 30;

/** Reads what is to become an article in a thread of its own, one source after the other, so that questions do not wait for it. */
export class Reader {
  readonly #entry: URL;
  readonly #megabytes: number;
  #thread: Thread | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor({ entry, budget }: { readonly entry: URL; readonly budget: Budget }) {
    this.#entry = entry;
    this.#megabytes = budget.megabytes;
  }

  /** A refusal also for what takes too much. Rejects with an Unanswered when too much waits. */
  readonly read: ReadSource = async (source) => {
    const reading = await this.#inTurn({ source });
    return reading === null ? refuse('too-hard') : (reading as Reading | Refusal);
  };

  /** What an export gave out; null for any other file, and for what takes too much. */
  readonly unpack = async (bytes: Uint8Array): Promise<Unpacked | null> =>
    (await this.#inTurn({ unpack: bytes })) as Unpacked | null;

  #inTurn(order: Order): Promise<unknown> {
    if (this.#waiting >= MOST_WAITING) return Promise.reject(new Unanswered('busy'));
    this.#waiting += 1;
    const done = this.#last.then(() => this.#do(order)).finally(() => (this.#waiting -= 1));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread?.end();
    this.#thread = null;
  }

  #rest(): void {
    this.close().catch(() => undefined);
  }

  /** Null when it takes too much. */
  async #do(order: Order): Promise<unknown> {
    clearTimeout(this.#idle);
    const thread = this.#thread ?? new Thread(this.#entry, this.#megabytes);
    this.#thread = thread;
    try {
      return await thread.do(order, PATIENCE);
    } catch (error) {
      if (!(error instanceof OrderFault)) this.#thread = null;
      if (error instanceof Unanswered) return null;
      throw error;
    } finally {
      this.#idle = setTimeout(() => this.#rest(), IDLE);
      this.#idle.unref();
    }
  }
}

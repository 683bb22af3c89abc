import type { Budget } from '../../config/budget.ts';
import type { ExportedSettings } from '../../library/exported.ts';
import { type Refusal, refuse } from '../../library/fetch/refusal.ts';
import type { Reading, ReadSource } from '../../library/read-source.ts';
import type { UnpackedArticle } from '../../library/unpack-export.ts';
import { Unanswered } from './engine.ts';
import type { Order } from './orders.ts';
import { OrderFault, Thread } from './thread.ts';

/** How long reading one source, or the next article of an export, may take, in milliseconds. */
const PATIENCE = 30_000;
/** After so long without anything to read the thread is ended: it takes memory. */
const IDLE = 60_000;
/** How many may wait; whoever comes then is told to try later. */
const MOST_WAITING = 30;

export type Unpack = (
  bytes: Uint8Array,
  take: (article: UnpackedArticle) => void,
) => Promise<ExportedSettings | null>;

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

  /**
   * The settings of what an export gave out; its articles are given out one by one before, and the next is not waited for. Null for any other file, and for
   * what takes too much.
   */
  readonly unpack: Unpack = async (bytes, take) =>
    (await this.#inTurn({ unpack: bytes }, (part) =>
      take(part as UnpackedArticle),
    )) as ExportedSettings | null;

  #inTurn(order: Order, takePart?: (part: unknown) => void): Promise<unknown> {
    if (this.#waiting >= MOST_WAITING) return Promise.reject(new Unanswered('busy'));
    this.#waiting += 1;
    const done = this.#last.then(() => this.#do(order, takePart)).finally(() => (this.#waiting -= 1));
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
  async #do(order: Order, takePart?: (part: unknown) => void): Promise<unknown> {
    clearTimeout(this.#idle);
    const thread = this.#thread ?? new Thread(this.#entry, this.#megabytes);
    this.#thread = thread;
    try {
      return await thread.do(order, PATIENCE, takePart);
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

import type { Budget } from '../../config/budget.ts';
import { type Refusal, refuse } from '../../library/fetch/refusal.ts';
import type { Reading, ReadSource, Source } from '../../library/read-source.ts';
import { Unanswered } from './engine.ts';
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
  readonly read: ReadSource = (source) => {
    if (this.#waiting >= MOST_WAITING) return Promise.reject(new Unanswered('busy'));
    this.#waiting += 1;
    const reading = this.#last.then(() => this.#read(source)).finally(() => (this.#waiting -= 1));
    this.#last = reading.catch(() => undefined);
    return reading;
  };

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread?.end();
    this.#thread = null;
  }

  #rest(): void {
    this.close().catch(() => undefined);
  }

  async #read(source: Source): Promise<Reading | Refusal> {
    clearTimeout(this.#idle);
    const thread = this.#thread ?? new Thread(this.#entry, this.#megabytes);
    this.#thread = thread;
    try {
      return (await thread.do({ source }, PATIENCE)) as Reading | Refusal;
    } catch (error) {
      if (!(error instanceof OrderFault)) this.#thread = null;
      if (error instanceof Unanswered) return refuse('too-hard');
      throw error;
    } finally {
      this.#idle = setTimeout(() => this.#rest(), IDLE);
      this.#idle.unref();
    }
  }
}

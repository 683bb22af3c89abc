import type { ExportedSettings } from '../../library/exported.ts';
import { type Refusal, refuse } from '../../library/fetch/refusal.ts';
import type { Reading, ReadSource } from '../../library/read-source.ts';
import type { UnpackedArticle } from '../../library/unpack-export.ts';
import { Unanswered } from './engine.ts';
import { FairQueue } from './fair-queue.ts';
import type { Order } from './orders.ts';
import { OrderFault, type ThreadOptions, WorkerThread } from './worker-thread.ts';

/** How long reading one source, or the next article of an export, may take, in milliseconds. */
const PATIENCE = 30_000;
/** The thread is ended after this long without anything to read, in milliseconds: it takes memory. */
const IDLE = 60_000;
/** How many may wait, and how many of one server; whoever comes then is told to try later. */
const MOST_WAITING = 100;
const MOST_OF_SERVER = 5;

export type Unpack = (
  bytes: Uint8Array,
  server: string,
  take: (article: UnpackedArticle | null) => void,
) => Promise<ExportedSettings | null>;

/**
 * Reads what is to become an article in a thread of its own, one source after the other, so that questions do
 * not wait for it. Servers take turns, so that whoever gives much to read waits for himself alone.
 */
export class Reader {
  readonly #options: ThreadOptions;
  #thread: WorkerThread | null = null;
  readonly #queue = new FairQueue<() => Promise<void>>();
  /** How many of each server wait or are being read. */
  readonly #open = new Map<string, number>();
  #isReading = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** A refusal also for what takes too much. Rejects with an Unanswered when too much waits. */
  readonly read: ReadSource = async (source, server) => {
    const reading = await this.#inTurn(server, { source });
    return reading === null ? refuse('too-hard') : (reading as Reading | Refusal);
  };

  /**
   * The settings of what an export gave out; its articles are given out one by one before, null for one that
   * is damaged, and the next is not waited for. Null for any other file, and for what takes too much.
   */
  readonly unpack: Unpack = async (bytes, server, take) =>
    (await this.#inTurn(server, { unpack: bytes }, (part) =>
      take(part as UnpackedArticle | null),
    )) as ExportedSettings | null;

  #inTurn(server: string, order: Order, takePart?: (part: unknown) => void): Promise<unknown> {
    const open = this.#open.get(server) ?? 0;
    if (open >= MOST_OF_SERVER || this.#queue.size >= MOST_WAITING)
      return Promise.reject(new Unanswered('busy'));
    this.#open.set(server, open + 1);
    return new Promise((resolve, reject) => {
      const read = async (): Promise<void> => {
        await this.#do(order, takePart).then(resolve, reject);
        const left = this.#open.get(server)! - 1;
        if (left === 0) this.#open.delete(server);
        else this.#open.set(server, left);
      };
      this.#queue.add(read, { user: '', server });
      this.#serve().catch(reject);
    });
  }

  async #serve(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    for (let next = this.#queue.take(); next; next = this.#queue.take()) await next();
    this.#isReading = false;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread?.end();
    this.#thread = null;
  }

  /** Null when it takes too much. */
  async #do(order: Order, takePart?: (part: unknown) => void): Promise<unknown> {
    clearTimeout(this.#idle);
    const thread = this.#thread ?? new WorkerThread(this.#options);
    this.#thread = thread;
    try {
      return await thread.do(order, PATIENCE, takePart);
    } catch (error) {
      if (!(error instanceof OrderFault)) this.#thread = null;
      if (error instanceof Unanswered) return null;
      throw error;
    } finally {
      this.#idle = setTimeout(() => this.close().catch(() => undefined), IDLE);
      this.#idle.unref();
    }
  }
}

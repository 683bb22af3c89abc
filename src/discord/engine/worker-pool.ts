import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Holder } from '../../library/follow-files.ts';
import type { FileChange, Problem } from '../../library/library.ts';
import type { FileCard } from './article-card.ts';
import { BarredFiles } from './barred-files.ts';
import { type Engine, Unanswered, Unstockable } from './engine.ts';
import { type Asker, FairQueue } from './fair-queue.ts';
import type { Contents, OwnShelf, Shelved, TaskOrder } from './orders.ts';
import { Seat, type SeatOptions } from './seat.ts';
import { OrderFault } from './worker-thread.ts';

/** How long a question may wait for its turn, in milliseconds, and how many may wait. */
const LONGEST_WAIT = 10_000;
const MOST_WAITING = 1_000;
/** How long to wait before a thread is tried again that cannot be begun, in milliseconds. */
const PAUSE = 30_000;

/** What the engine runs in, and within which bounds. */
interface PoolOptions extends SeatOptions {
  /** With two, one answers while the other reads or is begun anew. */
  readonly threads: number;
  readonly log: Logger;
}

/** Something that waits for a thread. */
interface Waiting {
  readonly asker: Asker;
  readonly order: TaskOrder;
  /** Texts of the server's own articles, which the thread will need. */
  readonly contents: Contents | null;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly timer: NodeJS.Timeout;
  isOver: boolean;
}

/**
 * The engine in threads of its own, each of which holds all articles, so that whatever an article or a
 * question takes, this thread goes on. What takes more than its budget is ended with its thread; another
 * thread answers meanwhile, and the ended one is begun anew. No user ever has more than one of them. Files
 * are read by one thread after the other.
 */
export class WorkerPool implements Engine, Holder {
  readonly #options: PoolOptions;
  readonly #seats: readonly Seat[];
  readonly #queue = new FairQueue<Waiting>();
  readonly #paths = new Set<string>();
  readonly #barred = new BarredFiles();
  /** Whose questions a thread is busy with, or is begun anew after: nobody has more than one. */
  readonly #served = new Set<string>();
  /** Those that have read everything. */
  readonly #ready = new Set<Seat>();
  #shelved: Pick<Shelved, 'cards' | 'problems'> = { cards: [], problems: [] };
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#seats = Array.from({ length: options.threads }, () => new Seat(options));
  }

  get paths(): readonly string[] {
    return [...this.#paths];
  }

  articles(): readonly FileCard[] {
    return this.#shelved.cards;
  }

  /** In the order of the articles; empty when every file could be read. */
  problems(): readonly Problem[] {
    return [...this.#shelved.problems, ...this.#barred.problems()];
  }

  readonly run: Engine['run'] = this.over(null, null);

  /**
   * The same over a server's own articles beside those of the folder. Rejects with an Unstocked when their
   * texts are needed: to be run again with them; and with an Unstockable when they take too much.
   */
  over(own: OwnShelf | null, contents: Contents | null): Engine['run'] {
    return (task, input, asker) => {
      if (this.#queue.size >= MOST_WAITING) return Promise.reject(new Unanswered('busy'));
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.isOver = true;
          reject(new Unanswered('busy'));
        }, LONGEST_WAIT);
        const order = { task, input, own };
        const waiting: Waiting = { asker, order, contents, resolve, reject, timer, isOver: false };
        this.#queue.add(waiting, asker);
        this.#serve();
      });
    };
  }

  /** Has each thread in turn look at these files again, beginning the first. Rejects when that fails. */
  async refresh(paths: readonly string[]): Promise<readonly FileChange[]> {
    for (const path of paths) this.#paths.add(path);
    this.#barred.admit(paths);
    const [first, ...others] = this.#seats;
    const { changes, ...shelved } = await this.#read(first!, paths);
    for (const { path, what } of changes) if (what === 'removed') this.#paths.delete(path);
    this.#shelved = shelved;
    for (const seat of others) {
      if (seat.isBegun) await this.#read(seat, paths);
    }
    return changes;
  }

  /** Begins the other threads; resolves when they have read everything. Until then the first does all. */
  async fill(): Promise<void> {
    const fill = async (seat: Seat): Promise<void> => {
      await seat.alone(() => this.#begin(seat));
      this.#serve();
    };
    await Promise.all(this.#seats.filter(({ isBegun }) => !isBegun).map(fill));
  }

  /** Ends the threads. What still waits is not answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#seats.map((seat) => seat.end()));
  }

  async #read(seat: Seat, paths: readonly string[]): Promise<Shelved> {
    const reading = { all: this.#paths, barred: this.#barred, isUrgent: false };
    const read = async (): Promise<Shelved> => {
      const shelved = await seat.read(paths, reading);
      this.#ready.add(seat);
      return shelved;
    };
    return seat.alone(read).finally(() => this.#serve());
  }

  /** Begins a thread on the seat, which must be had alone, and has it read everything. Never throws. */
  async #begin(seat: Seat): Promise<void> {
    this.#ready.delete(seat);
    while (!this.#isClosed) {
      try {
        const isUrgent = this.#ready.size === 0;
        await seat.read([], { all: this.#paths, barred: this.#barred, isUrgent });
        this.#ready.add(seat);
        return;
      } catch (error) {
        if (this.#isClosed) return;
        this.#options.log.error({ err: error }, 'a thread of the engine cannot be begun');
        await pause(PAUSE, undefined, { ref: false });
      }
    }
  }

  /** Gives what waits to whoever is free. */
  #serve(): void {
    for (const seat of this.#seats) {
      while (seat.isFree && !this.#isClosed) {
        const waiting = this.#queue.take(this.#served);
        if (!waiting) return;
        if (!waiting.isOver) this.#ask(seat, waiting).catch(waiting.reject);
      }
    }
  }

  async #ask(seat: Seat, { asker, order, contents, resolve, reject, timer }: Waiting): Promise<void> {
    clearTimeout(timer);
    this.#served.add(asker.user);
    await seat.alone(async () => {
      try {
        if (order.own !== null && contents !== null) await this.#stock(seat, order.own, contents);
        resolve((await seat.ask(order)) as never);
      } catch (error) {
        reject(error);
        if (error instanceof Unanswered) this.#note(order, error);
        if (!(error instanceof OrderFault)) await this.#begin(seat);
      }
    });
    this.#served.delete(asker.user);
    this.#serve();
  }

  async #stock(seat: Seat, own: OwnShelf, contents: Contents): Promise<void> {
    try {
      const left = await seat.stock(own, contents);
      const told = { server: own.server, articles: left };
      if (left.length > 0)
        this.#options.log.warn(
          told,
          "a server's articles were left out: they take more memory than there is for them",
        );
    } catch (error) {
      if (error instanceof Unanswered) throw new Unstockable(error.reason);
      throw error;
    }
  }

  /** A question is noted by its length: its words are nobody's business. */
  #note({ task, input }: Waiting['order'], { reason }: Unanswered): void {
    const { question } = input as { readonly question?: string | null };
    const length = question?.length ?? null;
    this.#options.log.warn({ task, reason, length }, 'a task took too much, and was ended with its thread');
  }
}

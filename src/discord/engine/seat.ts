import { oneByOne } from '../../waiting.ts';
import type { BarredFiles } from './barred-files.ts';
import { Unanswered } from './engine.ts';
import type { Contents, Order, OwnShelf, Shelved, TaskOrder } from './orders.ts';
import { OrderFault, type ThreadOptions, WorkerThread } from './worker-thread.ts';

/** How long reading one file, indexing all, or warming up may take, in milliseconds. */
const PATIENCE = 60_000;
/** How often a thread is begun that ends without having read anything. */
const ATTEMPTS = 3;

/** Which threads sit there. */
export interface SeatOptions extends ThreadOptions {
  /** Whether a thread that begins makes what the first questions would otherwise wait for. */
  readonly warmsUp: boolean;
}

interface Reading {
  readonly all: ReadonlySet<string>;
  readonly barred: BarredFiles;
  /** Whether nobody else answers meanwhile. */
  readonly isUrgent: boolean;
}

/** A place for a thread, which is had alone; when the thread ends, reading begins a new one. */
export class Seat {
  readonly #options: SeatOptions;
  #thread: WorkerThread | null = null;
  #isEnded = false;
  readonly #inTurn = oneByOne();
  /** How many have the seat or wait for it. */
  #takers = 0;
  #warmsUp: boolean;

  constructor(options: SeatOptions) {
    this.#options = options;
    this.#warmsUp = options.warmsUp;
  }

  /** Whether it could be asked at once. */
  get isFree(): boolean {
    return this.#thread !== null && this.#takers === 0;
  }

  /** Whether a thread is there, or is being begun. */
  get isBegun(): boolean {
    return this.#thread !== null || this.#takers > 0;
  }

  /** Does the work when nobody else has the seat. What is asked and read must be in such work. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.#takers += 1;
    return this.#inTurn(work).finally(() => {
      this.#takers -= 1;
    });
  }

  /** What comes of the task, within the budget. After any error but an OrderFault the thread is gone. */
  ask(order: TaskOrder): Promise<unknown> {
    return this.#do(order, this.#options.budget.milliseconds);
  }

  /** Has the thread hold a server's articles ready; gives the ids left out. Throws as `run` does. */
  async stock(own: OwnShelf, contents: Contents): Promise<readonly string[]> {
    return (await this.#do({ stock: own, contents }, PATIENCE)) as readonly string[];
  }

  async #do(order: Order, milliseconds: number): Promise<unknown> {
    const thread = this.#thread!;
    try {
      return await thread.do(order, milliseconds);
    } catch (error) {
      if (!(error instanceof OrderFault)) this.#thread = null;
      throw error;
    }
  }

  /**
   * Has the thread look at these files again; a new one reads all, and is warmed up unless it is urgent. A
   * file that takes too much is barred, and the thread begun anew. Throws when that does not help.
   */
  async read(paths: readonly string[], { all, barred, isUrgent }: Reading): Promise<Shelved> {
    for (let failures = 0; ; ) {
      const isNew = this.#thread === null;
      const thread = this.#thread ?? new WorkerThread(this.#options);
      this.#thread = thread;
      const wanted = [...(isNew ? all : paths)].filter((path) => !barred.has(path));
      try {
        const shelved = (await thread.do({ read: wanted }, PATIENCE)) as Shelved;
        if (isNew && !isUrgent && !(await this.#warmUp(thread))) continue;
        const changes = shelved.changes.filter(({ path }) => paths.includes(path));
        return { ...shelved, changes: [...changes, ...barred.changes(paths)] };
      } catch (error) {
        if (error instanceof OrderFault) throw error;
        this.#thread = null;
        if (this.#isEnded) throw error;
        const guilty = thread.reading === null ? (isNew ? [] : paths) : [thread.reading];
        if (error instanceof Unanswered) for (const path of guilty) barred.bar(path, error);
        if (guilty.length === 0 && ++failures === ATTEMPTS) throw error;
      }
    }
  }

  /** Ends the thread; none is begun any more. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#thread?.end();
    this.#thread = null;
  }

  /** False when the thread has not survived it; the next one must do without. */
  async #warmUp(thread: WorkerThread): Promise<boolean> {
    if (!this.#warmsUp) return true;
    try {
      await thread.do({ warmUp: true }, PATIENCE);
    } catch (error) {
      if (error instanceof OrderFault) return true;
      this.#warmsUp = false;
      this.#thread = null;
    }
    return this.#warmsUp;
  }
}

import { Worker } from 'node:worker_threads';
import type { Budget } from '../../config/bounds.ts';
import { Unanswered } from './engine.ts';
import type { Order, WorkerReport } from './orders.ts';

interface Doing {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly takePart: (part: unknown) => void;
  /** Begun anew with each report. */
  readonly timer: NodeJS.Timeout;
}

/** What a thread knows from its beginning. */
export interface WorkerData {
  /** How many bytes the servers' own articles may take in it. */
  readonly ownBytes: number;
}

/** What a thread runs, and how much memory it may take. */
export interface ThreadOptions {
  /** The built module `worker.ts`. */
  readonly entry: URL;
  readonly budget: Budget;
}

/** How much of a thread's memory the servers' own articles may take. */
const OWN_SHARE = 0.25;
const MEGABYTE = 1_048_576;

/** A thread that works on orders, one at a time. One that takes too much is ended for good. */
export class WorkerThread {
  readonly #worker: Worker;
  #doing: Doing | null = null;
  /** The file that is being read; null when it is none. */
  reading: string | null = null;

  constructor({ entry, budget: { megabytes } }: ThreadOptions) {
    const workerData: WorkerData = { ownBytes: OWN_SHARE * megabytes * MEGABYTE };
    this.#worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    this.#worker.on('message', (report: WorkerReport) => this.#hear(report));
    this.#worker.on('error', (error: Error & { code?: unknown }) =>
      this.#break(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unanswered('memory') : error),
    );
    this.#worker.on('exit', () => this.#break(new Error('a thread of the engine has ended')));
  }

  /**
   * What comes of the order; parts of it are given out before. Rejects with an Unanswered after so many
   * milliseconds without a report, or when the memory is used up; then, and after any fault outside of the
   * order itself, the thread has ended.
   */
  do(order: Order, milliseconds: number, takePart: Doing['takePart'] = () => undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const late = (): void => this.#break(new Unanswered('time'));
      const timer = setTimeout(late, milliseconds);
      this.#doing = { resolve, reject, takePart, timer };
      this.#worker.postMessage(order);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(report: WorkerReport): void {
    this.#doing?.timer.refresh();
    if ('reading' in report) {
      this.reading = report.reading;
      return;
    }
    if ('part' in report) {
      this.#doing?.takePart(report.part);
      return;
    }
    const doing = this.#settle();
    if ('value' in report) doing?.resolve(report.value);
    else if ('missing' in report) doing?.reject(new Unstocked(report.missing));
    else doing?.reject(new OrderFault(report.fault));
  }

  #break(reason: Error): void {
    this.#settle()?.reject(reason);
    this.#worker.terminate().catch(() => undefined);
  }

  #settle(): Doing | null {
    const doing = this.#doing;
    this.#doing = null;
    if (doing) clearTimeout(doing.timer);
    return doing;
  }
}

/** The order failed by a fault of the program; the thread goes on. */
export class OrderFault extends Error {
  constructor(cause: unknown) {
    super('a task of the engine failed', { cause });
    this.name = 'OrderFault';
  }
}

/** The order needs articles of a server that the thread does not hold; it goes on. */
export class Unstocked extends OrderFault {
  /** Their ids; none when all are there, and only to be put in order. */
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(undefined);
    this.name = 'Unstocked';
    this.missing = missing;
  }
}

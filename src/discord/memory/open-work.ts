import { within } from '../../waiting.ts';

/** What is being done at the moment, so that it can be finished before the end. */
export class OpenWork {
  readonly #open = new Set<Promise<void>>();
  #isClosed = false;

  /** Begins the work, unless it is too late to begin any. The work must not fail. */
  begin(work: () => Promise<void>): void {
    if (this.#isClosed) return;
    const doing: Promise<void> = work().finally(() => this.#open.delete(doing));
    this.#open.add(doing);
  }

  /** Takes in no more; resolves when everything is done, or after so many milliseconds. */
  async finish(patience: number): Promise<void> {
    this.#isClosed = true;
    await within(Promise.all(this.#open), patience);
  }
}

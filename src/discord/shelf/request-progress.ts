import { oneByOne } from '../../waiting.ts';
import { type Request, tell } from '../respond.ts';

/** What is done sooner than this is shown when it is done, in milliseconds. */
const PATIENCE = 3_000;

/** Shows whoever waits how far his request has come, which must be deferred; in the first seconds nothing. */
export class RequestProgress {
  readonly #show: (words: string) => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  #words = '';
  #isShown = false;
  /** One after the other, so that an older stage never follows a newer one. */
  readonly #inTurn = oneByOne();

  constructor(request: Request) {
    this.#show = async (words) => {
      await tell(request, words);
      // It is no answer yet: a fault is still to be told.
      request.replied = false;
    };
    this.#timer = setTimeout(() => {
      this.#isShown = true;
      this.at(this.#words);
    }, PATIENCE);
  }

  /** From now on it is at this stage. */
  at(words: string): void {
    this.#words = words;
    if (this.#isShown && words !== '') this.#inTurn(() => this.#show(words)).catch(() => undefined);
  }

  /** Nothing is shown any more. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isShown = false;
    await this.#inTurn(async () => undefined);
  }
}

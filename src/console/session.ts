import type { Index } from '../index/build-index.ts';
import { readCommand } from './commands.ts';
import { BEGINNING, type Conversation, respond } from './conversation.ts';
import type { Printer } from './printer.ts';

export interface SessionOptions {
  /** The newest index, asked for at every line, so that changed articles are seen. */
  readonly index: () => Index;
  readonly limit: number;
  readonly now: () => number;
  /** Whether a number alone asks the question offered under it: of a person, not of a program. */
  readonly picks: boolean;
}

/** One person's lines, or one pipe's: each is answered in the light of those before. */
export class Session {
  readonly #options: SessionOptions;
  readonly #printer: Printer;
  #conversation: Conversation = BEGINNING;

  constructor(options: SessionOptions, printer: Printer) {
    this.#options = options;
    this.#printer = printer;
  }

  /** The article that alone is asked; null for all. */
  get chosen(): string | null {
    return this.#conversation.chosen;
  }

  get index(): Index {
    return this.#options.index();
  }

  /** Answers one line; false when it asked to leave. */
  hear(line: string): boolean {
    const { limit, now, picks } = this.#options;
    const { conversation, reply } = respond(this.#conversation, readCommand(line), {
      index: this.index,
      limit,
      now,
      picks,
    });
    this.#conversation = conversation;
    if (reply.kind === 'quit') return false;
    this.#printer.print(reply);
    return true;
  }
}

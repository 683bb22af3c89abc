import { remark } from '../answer/ask.ts';
import type { Index } from '../index/build-index.ts';
import { type Command, readCommand } from './commands.ts';
import { BEGINNING, type ConsoleEngine, type Conversation, carryOut, type Step } from './conversation.ts';
import type { Printer } from './printer.ts';
import type { ConsoleReply } from './reply.ts';

/** The newest index is asked for at every line, so that changed articles are seen. */
type SessionOptions = Omit<ConsoleEngine, 'index'> & { readonly index: () => Index };

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

  /** Answers one line; false when it asked to leave. After a fault the conversation stays as it was. */
  hear(line: string): boolean {
    const { conversation, reply } = this.#carryOut(readCommand(line, this.#options.words));
    this.#conversation = conversation;
    if (reply.kind === 'quit') return false;
    this.#printer.print(reply);
    return true;
  }

  #carryOut(command: Command): Step {
    const { words } = this.#options;
    try {
      return carryOut(this.#conversation, command, { ...this.#options, index: this.index });
    } catch (error) {
      // What went wrong and where, on one line.
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const line = told.split('\n', 2).join(' ').replace(/\s+/g, ' ').slice(0, 300);
      this.#printer.tell(words.console.mistakes.fault(line));
      return { conversation: this.#conversation, reply: failed(command, words) };
    }
  }
}

/** Every question gets its answer, so that a program that reads the answers keeps count. */
function failed(command: Command, words: SessionOptions['words']): ConsoleReply {
  if (command.name !== 'ask') return { kind: 'mistake', message: words.console.mistakes.didNotWork };
  const answer = remark(command.question, 'question', 'fault', []);
  return { kind: 'answer', answer, milliseconds: 0, picked: false };
}

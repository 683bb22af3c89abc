import { createInterface, type Interface } from 'node:readline';
import type { Article } from '../article/article.ts';
import { suggest } from '../suggestions/suggest.ts';
import type { Words } from '../words/words.ts';
import { complete } from './completion.ts';
import { layOut } from './lay-out.ts';
import { columnsOf } from './printer.ts';
import type { Session } from './session.ts';
import { aside, bold, dim, type Emphasis, GAP, paint, type StyledBlock, says } from './styled.ts';
import type { ConsoleSurroundings } from './surroundings.ts';
import { visible } from './visible.ts';

/** Leaving by Ctrl-C, as shells count it: 128 + SIGINT. */
const INTERRUPTED = 130;

/** How many articles the greeting names at most. */
const MOST_NAMED = 6;

/** The prompt: reads lines until the person leaves. On the error output, so that answers can be piped. */
export class Terminal {
  readonly #surroundings: ConsoleSurroundings;
  readonly #emphasis: Emphasis;
  readonly #words: Words['console']['greeting'];
  #lines: Interface | undefined;

  constructor(surroundings: ConsoleSurroundings, emphasis: Emphasis, words: Words) {
    this.#surroundings = surroundings;
    this.#emphasis = emphasis;
    this.#words = words.console.greeting;
  }

  /** Says what there is to ask and how to leave. */
  greet(articles: readonly Article[], version: string): void {
    const ids = articles.map(({ id }) => id);
    const named = ids.length > MOST_NAMED ? this.#words.articles(ids.length) : ids.join(', ');
    this.#print([
      { pieces: [bold('Verbatim'), dim(` ${version}`)] },
      says(this.#words.answersOf(named)),
      aside(this.#words.howTo),
      GAP,
    ]);
  }

  /** Prints a line above the prompt, and what was being typed stays. */
  readonly tell = ({ message }: { readonly message: string }): void => {
    // ECMA-48: back to the line's beginning and erase it.
    if (this.#lines && this.#surroundings.stderr.isTTY) this.#surroundings.stderr.write('\r\u001b[K');
    this.#print([aside(message)]);
    this.#lines?.prompt(true);
  };

  #print(blocks: readonly StyledBlock[]): void {
    const { stderr } = this.#surroundings;
    for (const line of layOut(blocks, columnsOf(stderr))) stderr.write(`${paint(line, this.#emphasis)}\n`);
  }

  /** Resolves with the exit code when the person leaves: 0 by Ctrl-D or /quit, 130 by Ctrl-C twice. */
  run(session: Session): Promise<number> {
    const { stdin, stderr } = this.#surroundings;
    const lines = createInterface({
      input: stdin,
      output: stderr,
      terminal: stderr.isTTY === true,
      removeHistoryDuplicates: true,
      completer: (line: string) => [completions(session, line), line],
    });
    this.#lines = lines;
    return new Promise((resolve) => {
      lines.on('line', (line) => {
        if (line.trim() === '') return this.#prompt(session);
        if (!session.hear(line)) return lines.close();
        stderr.write('\n');
        this.#prompt(session);
      });
      this.#onInterrupt(lines, () => resolve(INTERRUPTED));
      lines.on('close', () => resolve(0));
      this.#prompt(session);
    });
  }

  /** The first Ctrl-C clears the line; a second before any other key leaves. */
  #onInterrupt(lines: Interface, leave: () => void): void {
    const { stdin, stderr } = this.#surroundings;
    let armed = false;
    stdin.on('keypress', (_text, key: { readonly ctrl?: boolean; readonly name?: string } | undefined) => {
      if (!(key?.ctrl && key.name === 'c')) armed = false;
    });
    lines.on('SIGINT', () => {
      if (armed) {
        leave();
        lines.close();
        return;
      }
      armed = true;
      Object.assign(lines, { line: '', cursor: 0 });
      stderr.write(`\n${this.#faint(this.#words.againLeaves)}\n`);
      lines.prompt();
    });
    lines.on('close', () => {
      if (stderr.isTTY) stderr.write('\n');
    });
  }

  #prompt(session: Session): void {
    const sign = this.#emphasis === 'terminal' ? '›' : '>';
    const where = session.chosen === null ? '' : `${session.chosen} `;
    this.#lines?.setPrompt(`${this.#faint(where)}${paint([bold(sign)], this.#emphasis)} `);
    this.#lines?.prompt();
  }

  #faint(text: string): string {
    return paint([dim(text)], this.#emphasis);
  }
}

function completions(session: Session, line: string): string[] {
  const articles = session.index.articles.map(({ id }) => id);
  const suggestions = suggest(session.index, session.chosen ?? undefined);
  return complete(line, { articles, suggestions }).map(visible);
}

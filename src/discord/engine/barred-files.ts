import type { FileChange, Problem } from '../../library/library.ts';
import type { Unanswered } from './engine.ts';

/** Files that took more than may be taken to read. They are let alone until they change. */
export class BarredFiles {
  readonly #messages = new Map<string, string>();

  has(path: string): boolean {
    return this.#messages.has(path);
  }

  bar(path: string, { reason }: Unanswered): void {
    const what = reason === 'memory' ? 'more memory than there is for all articles' : 'too long';
    this.#messages.set(path, `${path}: it takes ${what} to read; split it into smaller files or simplify it`);
  }

  /** Lets these be tried again. */
  admit(paths: readonly string[]): void {
    for (const path of paths) this.#messages.delete(path);
  }

  problems(): readonly Problem[] {
    return [...this.#messages].map(([path, message]) => ({ path, message }));
  }

  /** What is to be told of those among the paths. */
  changes(paths: readonly string[]): readonly FileChange[] {
    return this.problems()
      .filter(({ path }) => paths.includes(path))
      .map((problem) => ({ ...problem, what: 'refused' }));
  }
}

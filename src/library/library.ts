import type { Index } from '../index/build-index.ts';

/** Why a file is not in the library as it is on disk; `message` is one line that names the file. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What became of one file: `loaded` anew, `removed`, or unusable with (`kept`) or without a version. */
export interface FileChange {
  readonly path: string;
  readonly what: 'loaded' | 'removed' | 'kept' | 'refused';
  /** One line that says what happened, and why when it went wrong. */
  readonly message: string;
}

/** The articles that can be asked. */
export interface Library {
  /** The newest whole state; an index once returned never changes. */
  current(): Index;
  /** In the order of the articles; empty when every file could be read. */
  problems(): readonly Problem[];
  /** Looks at every file again and tells what changed; nothing is lost when one has become unreadable. */
  reload(): Promise<readonly FileChange[]>;
  /** Stops watching. */
  close(): Promise<void>;
}

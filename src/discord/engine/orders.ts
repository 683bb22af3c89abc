import type { FileChange, Problem } from '../../library/library.ts';
import type { Source } from '../../library/read-source.ts';
import type { FileCard } from './article-card.ts';
import type { Task } from './tasks.ts';

/** A server's own articles at one moment, without their texts. */
export interface OwnShelf {
  readonly server: string;
  /** Changes when one is added, removed or has another text. */
  readonly version: string;
  /** Each with a digest of its text. */
  readonly articles: readonly { readonly id: string; readonly print: string }[];
}

/** Their texts, as JSON, by the articles' ids. */
export type Contents = ReadonlyMap<string, string>;

/** A task over the operator's articles, and over those of a server where one is named. */
export interface TaskOrder {
  readonly task: Task;
  readonly input: unknown;
  readonly own: OwnShelf | null;
}

/** What a thread is told to do. It is told the next thing only when it has reported on the last. */
export type Order =
  | TaskOrder
  | { readonly read: readonly string[] }
  | { readonly warmUp: true }
  /** To hold a server's own articles ready. */
  | { readonly stock: OwnShelf; readonly contents: Contents }
  /** To read what is to become an article of a server. */
  | { readonly source: Source }
  /** To read what an export gave out. */
  | { readonly unpack: Uint8Array };

/**
 * What a thread reports: what it is reading (null for all that it has read), parts of what comes of the
 * order, and last what came of the order, or the ids of the server's articles that it would need for it.
 */
export type WorkerReport =
  | { readonly reading: string | null }
  | { readonly part: unknown }
  | { readonly value: unknown }
  | { readonly missing: readonly string[] }
  | { readonly fault: unknown };

/** What stands on the shelf after files were read. */
export interface Shelved {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
  readonly cards: readonly FileCard[];
}

import type { Change, Problem } from '../../library/library.ts';
import type { ArticleCard } from './article-card.ts';
import type { Task } from './tasks.ts';

/** What a thread is told to do. It is told the next thing only when it has reported on the last. */
export type Order =
  | { readonly read: readonly string[] }
  | { readonly warmUp: true }
  | { readonly task: Task; readonly input: unknown };

/** What a thread reports: what it is reading (null for all that it has read), and last what came of the order. */
export type Report =
  | { readonly reading: string | null }
  | { readonly value: unknown }
  | { readonly fault: unknown };

/** What stands on the shelf after files were read. */
export interface Shelved {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly cards: readonly ArticleCard[];
}

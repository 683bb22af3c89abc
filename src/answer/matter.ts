import type { Sentence } from '../article/article.ts';

/** What a document that is no prose is read for. */
export interface Matter {
  /** Those sentences, with how much each matters beside the others: from 1. */
  readonly worth: ReadonlyMap<Sentence, number>;
  /** The heading without which they say nothing: the version of what was changed. */
  readonly heading: Sentence | null;
  /** Whether each is understood only with the heading above it, as a decision is with what it was about. */
  readonly headed: boolean;
}

/** One earlier exchange, all that is remembered of it. */
export interface Turn {
  /** The question as it was put, its spelling put right; nothing that it carried over. */
  readonly question: string;
  /** What it carried over from before, because it could not be read by itself; empty when it stood alone. */
  readonly carried: readonly string[];
  /** The sentence that answered, in its own words; null unless the verdict was `answer`. */
  readonly sentence: string | null;
  /** The id of the article that was quoted; null after the verdict `none`. */
  readonly article: string | null;
}

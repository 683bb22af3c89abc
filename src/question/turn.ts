/** One earlier exchange, all that is remembered of it. */
export interface Turn {
  /** The question as it was read. */
  readonly question: string;
  /** The best sentence's own text and article; null after the verdict `none`. */
  readonly sentence: string | null;
  readonly article: string | null;
}

/** Finds the sentences for a question: their places, best first, at most `limit`; fewer when fewer match. */
type Search = (question: string, limit: number) => readonly number[];

/** A search engine as its own documentation would have it used for English. */
export interface Peer {
  readonly name: string;
  /** What it compares, and how: engines that do less are faster. */
  readonly ranks: string;
  /** Indexes each sentence as a document of its own. */
  readonly build: (sentences: readonly string[]) => Search;
}

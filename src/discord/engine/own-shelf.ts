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

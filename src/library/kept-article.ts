import type { Metadata } from '../article/article.ts';
import type { Home } from './store-schema.ts';

/** Where an article of a server came from. */
export type Origin = 'link' | 'file' | 'text';

/** How often a link is read anew without being asked to. */
export const REREADS = ['daily', 'weekly', 'off'] as const;
export type Reread = (typeof REREADS)[number];

/** What is known of a kept article without its text. */
export interface KeptArticle {
  /** Its id among the server's own; none of an operator's article can be the same. */
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  /** The link, or the file's name; empty for a text. */
  readonly source: string;
  readonly format: string;
  /** When it was last read with success, ISO 8601. */
  readonly readAt: string;
  /** The version of the program that read it. */
  readonly reader: string;
  /** The length of its text in UTF-16 units. */
  readonly size: number;
  /** A digest of its text. */
  readonly print: string;
  readonly metadata: Metadata;
  /** Sentences that can be quoted. */
  readonly sentences: number;
  readonly paragraphs: number;
  readonly reread: Reread;
  /** When it is to be read anew, ISO 8601; null for what never is. */
  readonly dueAt: string | null;
  /** What the site said of the page, to ask whether it has changed; null for what is no link. */
  readonly url: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Why the last reading failed, so that an earlier one is kept; null when it did not. */
  readonly fault: string | null;
}

/** How much a server may keep. */
export interface ShelfLimits {
  readonly articles: number;
  /** Of all its texts together, in UTF-16 units. */
  readonly size: number;
}

/** An article of a server that is to be read anew. */
export interface Due {
  readonly home: Home;
  readonly id: string;
  /** The link. */
  readonly source: string;
}

/** Where the moderators of a server want to be told. */
export interface LogChannel {
  readonly home: Home;
  readonly channel: string;
}

/** An article whose moderators are to be told that it could not be read anew. */
export type Untold = Pick<KeptArticle, 'id' | 'title' | 'source'> & { readonly fault: string };

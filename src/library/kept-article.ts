import type { Article } from '../article/article.ts';
import type { Home } from './home.ts';

/** Where an article of a server came from. */
export type Origin = 'link' | 'file' | 'text';

/** What is known of a kept article without its text. */
export interface KeptArticle {
  /** Its id among the server's own. */
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

/** The articles that servers have added. Every call takes the server, and none reaches another's. */
export interface KeptArticles {
  /** By title. */
  list(home: Home): Promise<readonly KeptArticle[]>;
  /** Null when the server has none of that id. */
  article(home: Home, id: string): Promise<Article | null>;
  /** Keeps the article in the place of one with its id; tells which limit it would go over, and then keeps nothing of it. */
  keep(
    home: Home,
    kept: KeptArticle,
    article: Article,
    limits: ShelfLimits,
  ): Promise<keyof ShelfLimits | null>;
  /** Notes what came of reading it again, without another text. */
  note(
    home: Home,
    id: string,
    news: Partial<Pick<KeptArticle, 'readAt' | 'etag' | 'lastModified' | 'fault'>>,
  ): Promise<void>;
  /** Whether there was one. */
  remove(home: Home, id: string): Promise<boolean>;
}

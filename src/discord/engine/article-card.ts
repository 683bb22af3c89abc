import { type Article, bodyOf, type Metadata } from '../../article/article.ts';
import type { KeptArticle } from '../../library/kept-article.ts';
import { articleKey, fingerprint, shortFingerprint } from '../buttons/article-key.ts';
import { shorten } from '../render/clean-name.ts';

/** More than any title or name that is shown; a file may hold one of megabytes. */
const NAME_LENGTH = 500;

/** What is known of an article where its text is not: all that lists, choices and buttons need. */
export interface ArticleCard {
  readonly id: string;
  readonly title: string;
  readonly metadata: Metadata;
  /** Stands for the id in custom ids. */
  readonly key: string;
  /** Changes when the text changes. */
  readonly fingerprint: string;
  /** Sentences that can be quoted. */
  readonly sentences: number;
  readonly paragraphs: number;
}

/** The same of one of the folder, which is held whole. */
export interface FileCard extends ArticleCard {
  /** Of its text in UTF-8. */
  readonly bytes: number;
}

export function cardOf(article: Article): FileCard {
  const { paragraphs, text } = article;
  return {
    ...namesOf(article),
    key: articleKey(article),
    fingerprint: fingerprint(article),
    sentences: bodyOf(article).length,
    paragraphs: paragraphs.length,
    bytes: Buffer.byteLength(text),
  };
}

/** The card of an article that a server has added. */
export function cardOfKept(kept: KeptArticle): ArticleCard {
  const { sentences, paragraphs, print } = kept;
  return {
    ...namesOf(kept),
    key: articleKey(kept),
    fingerprint: shortFingerprint(print),
    sentences,
    paragraphs,
  };
}

function namesOf({ id, title, metadata }: Pick<Article, 'id' | 'title' | 'metadata'>) {
  const fields = Object.entries(metadata).map(([name, value]) => [name, shorten(value, NAME_LENGTH)]);
  return { id, title: shorten(title, NAME_LENGTH), metadata: Object.fromEntries(fields) as Metadata };
}

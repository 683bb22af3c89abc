import type { Article } from '../../article/article.ts';
import { digest } from '../../library/digest.ts';

const KEY_LENGTH = 8;
const FINGERPRINT_LENGTH = 6;

/** Stands for an article's id in eight characters of the alphabet A–Z a–z 0–9 - _, however long the id is. */
export function articleKey(article: Pick<Article, 'id'>): string {
  return digest(article.id).slice(0, KEY_LENGTH);
}

/** Six characters that change when the article's text changes. */
export function fingerprint(article: Article): string {
  return shortFingerprint(digest(article.text));
}

/** The same from the digest of the text. */
export function shortFingerprint(ofText: string): string {
  return ofText.slice(0, FINGERPRINT_LENGTH);
}

/** The article with that key; undefined when there is none any more. */
export function articleByKey<One extends Pick<Article, 'id'>>(
  articles: readonly One[],
  key: string,
): One | undefined {
  return articles.find((article) => articleKey(article) === key);
}

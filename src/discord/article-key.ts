import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';

const KEY_LENGTH = 8;
const PRINT_LENGTH = 6;

/** An article's id as eight characters of the alphabet A–Z a–z 0–9 - _, however long the id is. */
export function articleKey(id: string): string {
  return digest(id).slice(0, KEY_LENGTH);
}

const prints = new WeakMap<Article, string>();

/** Six characters that change when the article's text changes. */
export function fingerprint(article: Article): string {
  const known = prints.get(article);
  if (known !== undefined) return known;
  const print = digest(article.text).slice(0, PRINT_LENGTH);
  prints.set(article, print);
  return print;
}

/** The article with that key; undefined when there is none any more. */
export function articleByKey(articles: readonly Article[], key: string): Article | undefined {
  return articles.find(({ id }) => articleKey(id) === key);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { LabelledArticle } from './labelled-article.ts';

/** The row's text, read like any plain text but for the title, which the row states. */
export function rowArticle({ id, title, text }: LabelledArticle): Article {
  return parseArticle(id, text, 'txt', title);
}

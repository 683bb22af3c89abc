import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { LabelledArticle } from './labelled-article.ts';

/** The row's text: a whole file of its format, or plain text with the row's title. */
export function rowArticle({
  id,
  title,
  text,
  format,
}: Pick<LabelledArticle, 'id' | 'title' | 'text' | 'format'>): Article {
  return format === null ? parseArticle(id, text, 'txt', title) : parseArticle(id, text, format);
}

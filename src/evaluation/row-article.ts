import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { LabelledArticle } from './labelled-article.ts';

/** The row's text: read as a whole file of its format, or like plain text but for the title, which the row states. */
export function rowArticle({
  id,
  title,
  text,
  format,
}: Pick<LabelledArticle, 'id' | 'title' | 'text' | 'format'>): Article {
  return format === null ? parseArticle(id, text, 'txt', title) : parseArticle(id, text, format);
}

import type { Article, Sentence } from '../article/article.ts';
import { findSentences } from '../text/sentences.ts';
import type { LabelledArticle } from './labelled-article.ts';

export function rowArticle({ id, title, text }: LabelledArticle): Article {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const s of findSentences(text, from, from + line.length))
      sentences.push({ ...s, role: 'body', paragraph: 1, section: null });
    from += line.length + 1;
  }
  return { id, title, text, metadata: {}, paragraphs: [], sentences };
}

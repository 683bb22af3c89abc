import { type Article, sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { articleOf, buildIndex, type Index } from '../../src/index/build-index.ts';

/** An article of Markdown. */
export function markdown(text: string, id = 'made'): Article {
  return parseArticle(id, text, 'md');
}

/** An index of articles of Markdown, called a, b, c and so on. */
export function indexOf(...texts: readonly string[]): Index {
  return buildIndex(texts.map((text, i) => markdown(text, String.fromCharCode(97 + i))));
}

/** A sentence of the index as its author wrote it. */
export function textOf(index: Index, sentence: number): string {
  const article = articleOf(index, sentence);
  const { sentences } = index.articles[article]!;
  return sentenceText(index.articles[article]!, sentences[sentence - index.articleStart[article]!]!);
}

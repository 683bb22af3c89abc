import { ask } from '../../src/answer/ask.ts';
import type { Article } from '../../src/article/article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { buildIndex } from '../../src/index/build-index.ts';

/** The best match as shown, after its verdict: `possible: Be kind.` */
export function firstMatch(article: Article, question: string): string {
  const { verdict, matches } = ask(buildIndex([article]), question);
  const [best] = matches;
  return `${verdict}: ${best ? shownText(article, best.sentence).trim() : ''}`;
}

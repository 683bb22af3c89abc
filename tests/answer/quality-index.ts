import { extname } from 'node:path';
import type { Match } from '../../src/answer/answer.ts';
import { type Article, sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex, type Index } from '../../src/index/build-index.ts';
import { articlePath, articleText } from '../quality/article-text.ts';

const indexes = new Map<string, Index>();

/** The index of one of the project's own articles by itself; made once. */
export function indexOf(id: string): Index {
  const known = indexes.get(id);
  if (known) return known;
  const format = extname(articlePath(id)) === '.txt' ? 'txt' : 'md';
  const made = buildIndex([parseArticle(id, articleText(id), format)]);
  indexes.set(id, made);
  return made;
}

/** An index of a text of one's own, as a plain text file. */
export function indexOfText(text: string, id = 'text'): Index {
  return buildIndex([parseArticle(id, text, 'txt')]);
}

/** The only article of an index. */
export function articleIn({ articles }: Index): Article {
  return articles[0]!;
}

/** The words of a match's sentence; empty without a match. */
export function wordsOf(match: Match | undefined): string {
  return match ? sentenceText(match.article, match.sentence) : '';
}

/** Whether the match's sentence holds one of the texts. */
export function holdsOneOf(match: Match | undefined, answers: readonly string[]): boolean {
  return answers.some((answer) => wordsOf(match).includes(answer));
}

/** The articles that ship. */
export const articleIds = ['us-iran-oman-talks', 'sourdough-bread', 'mary-anning'] as const;

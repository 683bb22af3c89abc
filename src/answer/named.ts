import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import type { Span } from '../text/span.ts';

/** No name is longer, marks included. */
const LONGEST_NAME = 300;
/** No line that is looked at is longer. */
const LONGEST_LINE = 2_000;

/** What a heading says, without its number, or the label of a line; empty without either. */
export function nameOf(article: Article, sentence: Sentence): string {
  const { role, label } = sentence;
  if (role !== 'body') return shownWithin(article, sentence, LONGEST_NAME);
  return label === null ? '' : shownWithin(article, label, LONGEST_NAME);
}

/** The heading that a sentence stands right under, without its number; empty without one. */
export function headingOf(article: Article, { heading }: Sentence): string {
  return heading === null ? '' : nameOf(article, article.sentences[heading]!);
}

/** What stands on a sentence's line, without the sign of a list and what a box of a list says. */
export function lineOf(article: Article, sentence: Sentence): string {
  return shownWithin(article, sentence, LONGEST_LINE);
}

function shownWithin(article: Article, { start, end }: Span, most: number): string {
  return shownText(article, { start, end: Math.min(end, start + most) })
    .trim()
    .replace(/^(?:#{1,6}|[-*•+])\s+/, '')
    .replace(/^\d{1,2}[.)]\s+(?=\D)/, '')
    .trim();
}

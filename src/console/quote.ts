import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import type { Span } from '../text/span.ts';
import type { Words } from '../words/words.ts';
import type { StyledBlock, StyledPiece } from './styled.ts';

/** How far a quote stands in, so that it is told from the program's own words. */
export const QUOTE_INDENT = 2;

/** A stretch of the article as pieces, with what is highlighted underlined. */
export function quotePieces(
  article: Article,
  span: Span,
  highlights: readonly (readonly [number, number])[] = [],
  bold = false,
): StyledPiece[] {
  const pieces: StyledPiece[] = [];
  let at = span.start;
  for (const [from, to] of highlights) {
    const [start, end] = [Math.max(at, from), Math.min(span.end, to)];
    if (start >= end) continue;
    if (start > at) pieces.push({ text: shownText(article, { start: at, end: start }), bold });
    pieces.push({ text: shownText(article, { start, end }), bold, underlined: true });
    at = end;
  }
  if (at < span.end) pieces.push({ text: shownText(article, { start: at, end: span.end }), bold });
  return pieces;
}

/** The sentences from `start` up to this one, plain, each a block; empty when there are none. */
export function contextBlocks(article: Article, sentence: Sentence, start: number): StyledBlock[] {
  return article.sentences
    .filter((before) => before.start >= start && before.end <= sentence.start)
    .map((before) => ({ pieces: quotePieces(article, before), indent: QUOTE_INDENT }));
}

/** Where a sentence stands: `us-iran-oman-talks · paragraph 4 · under “Baking”`. */
export function placeOf(article: Article, sentence: Sentence, words: Words): string {
  const place = [article.id, paragraphOf(sentence, words)];
  if (sentence.section !== null) place.push(words.console.reply.under(sentence.section));
  return place.join(' · ');
}

/** `paragraph 4`; what stands outside the paragraphs is named by its role. */
export function paragraphOf({ paragraph, role }: Sentence, { answer }: Words): string {
  return paragraph > 0 ? answer.paragraph(paragraph) : answer.roles[role];
}

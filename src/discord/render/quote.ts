import type { Match } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import { shownText } from '../../article/shown-text.ts';
import { merged, type Span } from '../../text/span.ts';
import { escapeMarkdown, type Mark } from './escape-markdown.ts';

/** Stands after a sentence that is longer than a whole message may be. */
export const CUT = ' …';

const BOLD = '**';
const BLANK = /\s/;

/** What is quoted: a stretch of the article, and what stands out in it, in order and without overlap. */
export interface Quotable extends Span {
  readonly article: Article;
  readonly bold: readonly Span[];
}

/** What of a match its quotation shows. */
type Quoting = Pick<Match, 'article' | 'sentence' | 'highlights' | 'contextStart'>;

/**
 * The match as one line of a block quote, at most `room` long: what answers bold, or the sentence where
 * nothing in it does by itself; before it what makes it understandable, a heading or a question on a line of
 * its own. Where room is short, whole sentences before it are left out; only a sentence too long by itself is
 * cut, after a word, with an ellipsis outside the bold. Without `standsOut` nothing is bold.
 */
export function quote(match: Quoting, room: number, standsOut = true): string {
  const { article, sentence } = match;
  const bold = standsOut ? boldIn(match) : [];
  const starts = article.sentences
    .map(({ start }) => start)
    .filter((start) => start > match.contextStart && start < sentence.start);
  for (const start of [match.contextStart, ...starts, sentence.start]) {
    // Line breaks and the blanks around them become one space, so a text may shrink, but hardly to a quarter.
    if (sentence.end - start > 4 * room) continue;
    const lines = underHeading({ article, start, end: sentence.end, bold });
    if (lines.length <= room) return lines;
  }
  return cutQuote(match, room, bold);
}

/** One line of a block quote; a heading or question that opens the stretch stands above it. */
function underHeading({ article, start, end, bold }: Quotable): string {
  const opens = article.sentences.findIndex((sentence) => sentence.start === start);
  const [heading, next] = [article.sentences[opens], article.sentences[opens + 1]];
  const apart = heading && heading.role !== 'body' && next && next.start < end;
  if (!apart) return quoteLine({ article, start, end, bold });
  return `${plainQuote(article, heading)}\n${quoteLine({ article, start: next.start, end, bold })}`;
}

/** The stretch as one line of a block quote, whatever its length, without the marks of its markup. */
export function quoteLine({ article, start, end, bold }: Quotable): string {
  let text = '';
  const marks: Mark[] = [];
  const append = (span: Span): void => {
    const shown = shownText(article, span);
    text += text === '' || text.endsWith(' ') ? shown.trimStart() : shown;
  };
  let from = start;
  for (const span of bold) {
    append({ start: from, end: span.start });
    const opens = text.length;
    append(span);
    from = span.end;
    const words = text.slice(opens);
    if (words.trim() === '') continue;
    const at = opens + words.length - words.trimStart().length;
    // Nothing is seen between the two: they are one.
    if (marks.at(-1)?.at === at) marks.pop();
    else marks.push({ at, text: BOLD });
    marks.push({ at: opens + words.trimEnd().length, text: BOLD });
  }
  append({ start: from, end });
  return `> ${escapeMarkdown(text.trimEnd(), marks)}`;
}

/** A stretch without anything in bold, as one line of a block quote. */
export function plainQuote(article: Article, { start, end }: Span): string {
  return quoteLine({ article, start, end, bold: [] });
}

/** What answers inside the sentence; the sentence itself where that is not known. */
function boldIn({ article, sentence, highlights }: Quoting): readonly Span[] {
  const wide = highlights.map(([start, end]) => aroundAddresses(article.text, sentence, { start, end }));
  const inside = mergedWithin(wide, sentence);
  return inside.length > 0 ? inside : [sentence];
}

function cutQuote({ article, sentence }: Quoting, room: number, bold: readonly Span[]): string {
  const { start } = sentence;
  const cutAt = (end: number): string => {
    const left = bold.filter((span) => span.start < end);
    const cut = left.map((span) => ({ start: span.start, end: Math.min(span.end, end) }));
    return quoteLine({ article, start, end, bold: cut }) + CUT;
  };
  // A character becomes at most two, and its escape with them three.
  let low = start + Math.floor((room - 20) / 3);
  let high = Math.min(sentence.end, start + room);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cutAt(middle).length <= room) low = middle;
    else high = middle - 1;
  }
  return cutAt(endOfWord(article.text, start, low));
}

/** The end of the last whole word before `end`; without one, a place that does not part a character. */
function endOfWord(text: string, start: number, end: number): number {
  let at = end + 1;
  while (at > start && !BLANK.test(text.charAt(at - 1))) at -= 1;
  while (at > start && BLANK.test(text.charAt(at - 1))) at -= 1;
  if (at > start) return at;
  return /[\ud800-\udbff]$/.test(text.slice(start, end)) ? end - 1 : end;
}

/** The highlight, widened to whole addresses, which could not be clicked if a mark stood inside them. */
function aroundAddresses(text: string, { start, end }: Span, { start: from, end: to }: Span): Span {
  let [wideFrom, wideTo] = [from, to];
  for (const { 0: address, index } of text.slice(start, end).matchAll(/https?:\/\/[^\s<>]+/g)) {
    const [first, last] = [start + index, start + index + address.length];
    if (first < from && from < last) wideFrom = first;
    if (first < to && to < last) wideTo = last;
  }
  return { start: wideFrom, end: wideTo };
}

/** The highlights inside the sentence, those that touch made one. */
function mergedWithin(highlights: readonly Span[], { start, end }: Span): readonly Span[] {
  const inside = highlights.map((span) => ({
    start: Math.max(span.start, start),
    end: Math.min(span.end, end),
  }));
  return merged(inside, true);
}

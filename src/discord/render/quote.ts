import type { Match } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import type { Span } from '../../text/span.ts';
import { escapeMarkdown, type Mark } from './escape-markdown.ts';

/** Stands after a sentence that is longer than a whole message may be. */
export const CUT = ' …';

const BOLD = '**';
const UNDERLINE = '__';

/** What is quoted: a stretch of the article, of it a sentence in bold with its highlights underlined. */
export interface Quotable extends Span {
  readonly article: Article;
  readonly bold: Span | null;
  readonly highlights: readonly (readonly [number, number])[];
}

/**
 * The match as one line of a block quote, at most `room` long: the sentence bold, before it what makes it understandable. Where room is
 * short, whole sentences before it are left out; only a sentence too long by itself is cut, after a word, with an ellipsis outside the bold. Without bold there are no highlights either.
 */
export function quote(match: Match, room: number, isBold = true): string {
  const { article, sentence, highlights } = match;
  const starts = article.sentences
    .map(({ start }) => start)
    .filter((start) => start > match.contextStart && start < sentence.start);
  for (const start of [match.contextStart, ...starts, sentence.start]) {
    // Line breaks and the blanks around them become one space, so a text may shrink, but hardly to a quarter.
    if (sentence.end - start > 4 * room) continue;
    const bold = isBold ? sentence : null;
    const line = quoteLine({ article, start, end: sentence.end, bold, highlights });
    if (line.length <= room) return line;
  }
  return cutQuote(match, room, isBold);
}

/** The stretch as one line of a block quote, whatever its length. */
export function quoteLine({ article, start, end, bold, highlights }: Quotable): string {
  const marks: Mark[] = [];
  if (bold) {
    marks.push({ at: bold.start - start, text: BOLD });
    const wide = highlights.map((highlight) => aroundAddresses(article.text, bold, highlight));
    for (const [from, to] of disjoint(wide, bold)) {
      marks.push({ at: from - start, text: UNDERLINE }, { at: to - start, text: UNDERLINE });
    }
    marks.push({ at: bold.end - start, text: BOLD });
  }
  return `> ${escapeMarkdown(article.text.slice(start, end), marks)}`;
}

/** A stretch without anything in bold, as one line of a block quote. */
export function plainQuote(article: Article, { start, end }: Span): string {
  return quoteLine({ article, start, end, bold: null, highlights: [] });
}

function cutQuote({ article, sentence, highlights }: Match, room: number, isBold: boolean): string {
  const { start } = sentence;
  const cutAt = (end: number): string =>
    quoteLine({ article, start, end, bold: isBold ? { start, end } : null, highlights }) + CUT;
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
  const words = text
    .slice(start, end + 1)
    .replace(/\S*$/, '')
    .trimEnd();
  if (words.length > 0) return start + words.length;
  return /[\ud800-\udbff]$/.test(text.slice(start, end)) ? end - 1 : end;
}

/** The highlight, widened to whole addresses, which could not be clicked if a mark stood inside them. */
function aroundAddresses(
  text: string,
  { start, end }: Span,
  [from, to]: readonly [number, number],
): [number, number] {
  let [wideFrom, wideTo] = [from, to];
  for (const { 0: address, index } of text.slice(start, end).matchAll(/https?:\/\/[^\s<>]+/g)) {
    const [first, last] = [start + index, start + index + address.length];
    if (first < from && from < last) wideFrom = first;
    if (first < to && to < last) wideTo = last;
  }
  return [wideFrom, wideTo];
}

/** The highlights inside the sentence, those that touch made one. */
function disjoint(
  highlights: readonly (readonly [number, number])[],
  { start, end }: Span,
): [number, number][] {
  const merged: [number, number][] = [];
  const inside = highlights
    .map(([from, to]) => [Math.max(from, start), Math.min(to, end)] as [number, number])
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b);
  for (const [from, to] of inside) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

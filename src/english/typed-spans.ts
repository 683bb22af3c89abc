import { findDates } from './date-spans.ts';
import { findNames } from './name-spans.ts';
import { findQuantities } from './quantity-spans.ts';
import type { Span } from '../text/span.ts';
import { readSpanWords, type SpanWord } from './span-words.ts';

/** What a stretch of a sentence is. `count` is a number with what it counts; `year` a four-figure number that may be one. */
export type SpanType = 'date' | 'duration' | 'money' | 'percent' | 'measure' | 'count' | 'year' | 'name';

export interface TypedSpan extends Span {
  readonly type: SpanType;
  /** Where it begins without the words that blur it, as in "about 23 pounds". */
  readonly core: number;
}

/** A sentence's dates, quantities and names, each kind in reading order; spans of one kind do not overlap, of two kinds they may. */
export interface TypedSpans {
  readonly words: readonly SpanWord[];
  readonly dates: readonly TypedSpan[];
  /** Durations too; those inside a date are left out, but for "two years ago". */
  readonly quantities: readonly TypedSpan[];
  readonly names: readonly TypedSpan[];
}

/** Reads at most the first 400 words of a span; offsets are those of the text. Linear in the span's length. */
export function findTypedSpans(text: string, span: Span): TypedSpans {
  const words = readSpanWords(text, span);
  const dates = findDates(words);
  const inDate = (other: Span): boolean => dates.some((date) => overlaps(date, other));
  const names = findNames(text, words).filter((name) => !inDate(name));
  const inName = (other: Span): boolean =>
    names.some((name) => name.start < other.start && other.start < name.end);
  const quantities = findQuantities(text, words).filter(
    (quantity) => quantity.type === 'duration' || !(inDate(quantity) || inName(quantity)),
  );
  return { words, dates, quantities, names };
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

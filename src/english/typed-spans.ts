import { overlaps, type Span } from '../text/span.ts';
import { findDates } from './date-spans.ts';
import { findNames } from './name-spans.ts';
import { endOfNumbering } from './numbering.ts';
import { findQuantities } from './quantity-spans.ts';
import { readSpanWords, type SpanWord, type TypedSpan } from './span-words.ts';

/** A sentence's dates, quantities and names, each in order; only spans of two kinds may overlap. */
export interface TypedSpans {
  readonly words: readonly SpanWord[];
  readonly dates: readonly TypedSpan[];
  /** Durations too; neither those inside a date, but for "two years ago", nor the number of a step. */
  readonly quantities: readonly TypedSpan[];
  readonly names: readonly TypedSpan[];
}

/** Reads the text's first 400 words at most. Linear in its length. */
export function findTypedSpans(text: string): TypedSpans {
  const words = readSpanWords(text);
  const dates = findDates(words);
  const inDate = (other: Span): boolean => dates.some((date) => overlaps(date, other));
  const names = findNames(text, words).filter((name) => !inDate(name));
  const inName = (other: Span): boolean =>
    names.some((name) => name.start < other.start && other.start < name.end);
  const numbering = endOfNumbering(text);
  const quantities = findQuantities(words).filter(
    (quantity) =>
      quantity.start >= numbering &&
      (quantity.type === 'duration' || !(inDate(quantity) || inName(quantity))),
  );
  return { words, dates, quantities, names };
}

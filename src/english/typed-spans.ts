import type { Span } from '../text/span.ts';
import { findDates } from './date-spans.ts';
import { findNames } from './name-spans.ts';
import { findQuantities } from './quantity-spans.ts';
import { readSpanWords, type SpanWord } from './span-words.ts';
import type { TypedSpan } from './typed-span.ts';

/** A sentence's dates, quantities and names, each in order; only spans of two kinds may overlap. */
export interface TypedSpans {
  readonly words: readonly SpanWord[];
  readonly dates: readonly TypedSpan[];
  /** Durations too; those inside a date are left out, but for "two years ago". */
  readonly quantities: readonly TypedSpan[];
  readonly names: readonly TypedSpan[];
}

/** Reads the span's first 400 words at most, with the text's offsets. Linear in its length. */
export function findTypedSpans(text: string, span: Span): TypedSpans {
  const words = readSpanWords(text, span);
  const dates = findDates(words);
  const inDate = (other: Span): boolean => dates.some((date) => overlaps(date, other));
  const names = findNames(text, words).filter((name) => !inDate(name));
  const inName = (other: Span): boolean =>
    names.some((name) => name.start < other.start && other.start < name.end);
  const quantities = findQuantities(words).filter(
    (quantity) => quantity.type === 'duration' || !(inDate(quantity) || inName(quantity)),
  );
  return { words, dates, quantities, names };
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

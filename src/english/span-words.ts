import { type Span, trimSpan } from '../text/span.ts';
import { findWords } from '../text/words.ts';

/** A word of a sentence with what parts it from the word before. */
export interface SpanWord extends Span {
  readonly text: string;
  readonly lower: string;
  /** The characters between the word before and this one; empty at the beginning. */
  readonly gap: string;
}

/** More than this is no sentence, and is not read. */
const MOST_WORDS = 400;
const MOST_CHARACTERS = 4000;

/** The first 400 words of a span's first 4,000 characters, in order. */
export function readSpanWords(text: string, span: Span): readonly SpanWord[] {
  let before = span.start;
  const end = Math.min(span.end, span.start + MOST_CHARACTERS);
  return findWords(text, trimSpan(text, { start: span.start, end }))
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => {
      const word = text.slice(start, end);
      const gap = text.slice(before, start);
      before = end;
      return { start, end, text: word, lower: word.toLowerCase(), gap };
    });
}

/** Whether only blanks or a hyphen part the word from the one before. */
export function isJoined(word: SpanWord | undefined): word is SpanWord {
  return word !== undefined && /^(?:\s{1,3}|\s?[-‐‑–]\s?|)$/.test(word.gap);
}

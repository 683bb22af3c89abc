import type { Span } from '../text/span.ts';
import { findWords } from '../text/words.ts';

/** A word of a sentence with what parts it from the word before. */
export interface SpanWord extends Span {
  readonly text: string;
  readonly lower: string;
  /** The characters between the word before and this one; empty at the beginning. */
  readonly gap: string;
}

/** What a stretch is; `count` is a number that stands for nothing else. */
type SpanType = 'date' | 'duration' | 'money' | 'percent' | 'measure' | 'count' | 'name';

export interface TypedSpan extends Span {
  readonly type: SpanType;
}

/** More than this is no sentence, and is not read. */
const MOST_WORDS = 400;
const MOST_CHARACTERS = 4000;

/** The first 400 words of a text's first 4,000 characters, in order. */
export function readSpanWords(text: string): readonly SpanWord[] {
  let before = 0;
  return findWords(text.slice(0, MOST_CHARACTERS))
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

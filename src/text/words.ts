import type { Span } from './span.ts';

/**
 * What counts as one word, tried in this order: a dotted abbreviation (U.S.), a number with its marks and suffix
 * (2,700,000, 3.5, 19th), a Chinese or Japanese character, a word with inner apostrophes (don't, O'Brien), and the
 * signs that tell what a number is. Hyphens part words, so that "Iranian-backed" holds two.
 */
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\p{L}(?:[\p{L}\p{M}\p{N}]|\u00ad|\u200c|\u200d|\u2060)*(?:['’]\p{L}+)*|[$€£¥%]/gu;

/** Calls `visit` with the start and end of each word of the span, in order. Linear in the span's length. */
export function eachWord(text: string, span: Span, visit: (start: number, end: number) => void): void {
  WORD.lastIndex = span.start;
  for (let found = WORD.exec(text); found && found.index < span.end; found = WORD.exec(text)) {
    visit(found.index, Math.min(found.index + found[0].length, span.end));
  }
}

/** The words of a span, in order; empty when it has none. */
export function findWords(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const words: Span[] = [];
  eachWord(text, span, (start, end) => words.push({ start, end }));
  return words;
}

const INVISIBLE = /\u00ad|[\u200b\u200c\u2060]|\u200d/g;
const POSSESSIVE = /['’]s$/;
const MARKS = /\p{M}/gu;
const ASCII_LOWER = /^[a-z]+$/;

/**
 * The word as it is compared: lower case, without possessive, accents, invisible characters, thousands marks and the dots of an
 * abbreviation. Capitals-only US stays apart from the pronoun: `US`, `U.S.` → `u.s`.
 */
export function normalWord(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  if (word === 'US' || word === 'U.S.' || word === 'U.S') return 'u.s';
  const bare = word.replace(INVISIBLE, '').replace(POSSESSIVE, '');
  if (/^\p{N}/u.test(bare)) return bare.replace(/,(?=\p{N}{3})/gu, '').toLowerCase();
  return bare.replaceAll('.', '').toLowerCase().normalize('NFKD').replace(MARKS, '').replaceAll('’', "'");
}

import { type Span, spansOf } from './span.ts';

/**
 * What counts as one word, tried in this order: the letter before a version's number (v2.1), a dotted
 * abbreviation (U.S.), a number with marks and suffix (2,700,000, 19th), a Chinese or Japanese character, a
 * word with inner apostrophes (don't), and signs that tell what a number is. Hyphens part words.
 */
const WORD =
  /[vV](?=\p{N}+\.\p{N})|(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\p{L}(?:[\p{L}\p{M}\p{N}]|\u00ad|\u200c|\u200d|\u2060)*(?:['’]\p{L}+)*|[$€£¥%]/gu;

/** The words of a text, or of one stretch of it, in order; empty when it has none. Linear in the length. */
export function findWords(text: string, within?: Span): Span[] {
  return spansOf(text, WORD, within);
}

/** The same as they are written. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

const INVISIBLE = /\u00ad|[\u200b\u200c\u2060]|\u200d/g;
const POSSESSIVE = /['’]s$/i;
const MARKS = /\p{M}/gu;
const ASCII_LOWER = /^[a-z]+$/;
const UNITED_STATES = /^(?:US|[Uu]\.[Ss]\.?)$/;

/**
 * The word as it is compared: lower case, without possessive, accents, unseen characters, thousands marks and
 * an abbreviation's dots. Capitals-only US stays apart from the pronoun: `US’s` → `u.s`.
 */
export function normalWord(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  const bare = word.replace(INVISIBLE, '').replace(POSSESSIVE, '');
  if (UNITED_STATES.test(bare)) return 'u.s';
  if (/^\p{N}/u.test(bare)) return bare.replace(/,(?=\p{N}{3})/gu, '').toLowerCase();
  const plain = bare.replaceAll('.', '').normalize('NFKD').replace(MARKS, '');
  // A few letters, such as the halfwidth Japanese voice marks, are nothing but a mark.
  return (plain.trim() || bare).toLowerCase().replaceAll('’', "'");
}

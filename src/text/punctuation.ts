/** The marks around the end of a sentence. */

/** Ends a sentence in scripts without blanks or capitals; `．` is a full stop and `｡` its half-width form. */
export const wideMarks = '。！？｡．';
/** Ends a sentence before a blank: Latin, Arabic, Urdu, Devanagari, Armenian, Ethiopic, Burmese, Khmer. */
export const narrowMarks = '.?!…‽⁇⁈⁉؟۔।॥։።၊။។';
/** Quotes, brackets, emphasis and invisible marks that may precede the next sentence. */
export const closers = '"\'”’»›“‘)]}」』）】〉》*_~`\u200b\u200e\u200f\u202c\u2069';
/** What may stand before a sentence's first word, blanks aside. */
const leading =
  /[\s"'“”‘’„‚«»‹›()[\]{「『（【*_~`#<>|¿¡$€£¥§@\-–—―•◦‣▪●·.…\p{Cf}\p{So}\p{Emoji_Presentation}]/u;
/** Begin something new even before a small letter: bullets, @names, #tags, `code`. */
const beginners = '•◦‣▪●@#`';

export const blank = /\s/;

/** What the text goes on with after a stop. */
export interface Onward {
  /** `capital` also stands for a bullet and a name such as iPhone; `letter` for scripts without case. */
  readonly kind: 'capital' | 'small' | 'digit' | 'letter' | 'other' | 'nothing';
  /** The first word without what stands before it, at most 24 characters; often empty. */
  readonly word: string;
  /** Where that word starts and ends. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,23}/uy;
const brand = /^\p{Ll}{1,3}\p{Lu}/u;

/** Reads on from `from`, past quotes and blanks (twelve characters at most), to the next word. */
export function readOnward(text: string, from: number): Onward {
  let at = from;
  let begins = false;
  for (let skipped = 0; at < text.length && skipped < 12; skipped++) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (character !== ' ' && !leading.test(character)) break;
    begins ||= beginners.includes(character);
    at += character.length;
  }
  if (at >= text.length) return { kind: 'nothing', word: '', start: at, end: at };
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? '';
  return { kind: kindOf(found, begins), word: found, start: at, end: at + found.length };
}

function kindOf(found: string, begins: boolean): Onward['kind'] {
  if (found === '') return 'other';
  if (/^[A-Z]/.test(found)) return 'capital';
  if (/^\p{N}/u.test(found)) return 'digit';
  if (begins || /^[\p{Lu}\p{Lt}]/u.test(found) || brand.test(found)) return 'capital';
  return /^\p{Ll}/u.test(found) ? 'small' : 'letter';
}

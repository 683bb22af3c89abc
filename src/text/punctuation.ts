/** The marks around the end of a sentence. */

/** Ends a sentence in scripts without blanks or capitals; `．` is a full stop and `｡` its half-width form. */
export const wideMarks = '。！？｡．';
/** Ends a sentence before a blank: Latin, Arabic, Urdu, Devanagari, Armenian, Ethiopic, Burmese, Khmer. */
export const narrowMarks = '.?!…‽⁇⁈⁉؟۔।॥։።၊။។';
/** Quotes, brackets and Markdown's emphasis that may stand between the marks and the next sentence. */
export const closers = '"\'”’»›“‘)]}」』）】〉》*_~`';
/** What may stand before a sentence's first word, blanks aside. */
const leading = /[\s"'“”‘’„‚«»‹›([{「『（【*_~`#<>|¿¡$€£¥§@\-–—―•◦‣▪●·\p{Cf}\p{So}\p{Emoji_Presentation}]/u;
const bullets = '•◦‣▪●';

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

/** Reads on from `from`, past quotes and blanks (twelve characters at most), to the next word before `end`. */
export function readOnward(text: string, from: number, end: number): Onward {
  let at = from;
  let bullet = false;
  for (let skipped = 0; at < end && skipped < 12; skipped++) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (!leading.test(character)) break;
    bullet ||= bullets.includes(character);
    at += character.length;
  }
  if (at >= end) return { kind: 'nothing', word: '', start: at, end: at };
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? '';
  return { kind: bullet ? 'capital' : kindOf(found), word: found, start: at, end: at + found.length };
}

function kindOf(found: string): Onward['kind'] {
  if (found === '') return 'other';
  if (/^\p{N}/u.test(found)) return 'digit';
  if (/^[\p{Lu}\p{Lt}]/u.test(found) || brand.test(found)) return 'capital';
  return /^\p{Ll}/u.test(found) ? 'small' : 'letter';
}

import NAMES from './common-words.txt';

/** Every common word, by its number from 1, the most frequent first; 0 is none. */
const COMMON: ReadonlyMap<string, number> = new Map(
  NAMES.split(/\s+/)
    .filter(Boolean)
    .map((name, i) => [name, i + 1]),
);

/** How a word that is not common is written; its number counts from the last common word. */
const SHAPES: readonly RegExp[] = [
  /^\d$/,
  /^\d\d$/,
  /^(?:1\d|20)\d\ds?$/,
  /^\d+$/,
  /^\d[\d,]*\.\d+$/,
  /^\d+\.\d+\.[\d.]*\d$/,
  /^\d[\d,]+$/,
  /^\d/,
  /^\p{Lu}[\p{Lu}.\d]+s?$/u,
  /^\p{Lu}/u,
  /^\p{Ll}/u,
];

/** How many codes there are; they count from 0. */
export const WORD_CODES = COMMON.size + SHAPES.length + 2;

/** A number for a word: its own when it is common, by the name of its term, else that of its shape. */
export function codeOfWord(name: string, surface: string): number {
  const known = COMMON.get(name);
  if (known !== undefined) return known;
  const shape = SHAPES.findIndex((pattern) => pattern.test(surface));
  return COMMON.size + 1 + (shape < 0 ? SHAPES.length : shape);
}

/** The code of a word common enough to tell something beside others, else that of its shape. */
export function codeOfNeighbour(code: number): number {
  return code > NEIGHBOURS && code <= COMMON.size ? 0 : code;
}

/** The most frequent words, this many, are mostly words of grammar and measure. */
const NEIGHBOURS = 300;

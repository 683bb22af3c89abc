import { looksLikeYear } from './calendar.ts';
import { verbOfPast } from './irregular-verbs.ts';
import { isUnit } from './quantity-spans.ts';
import { isPlural } from './sorts-of-nouns.ts';
import { wordList } from './word-lists.ts';

/** What stands around a number: words as written, empty where more than a blank or a hyphen parts them. */
export interface AroundNumber {
  readonly before: string;
  readonly after: string;
  /** The word behind that. */
  readonly second: string;
}

/** A number from 1000 to 2099: a year ("since 1850"), an amount ("1850 feet"), or open: "the mill (1850)". */
export type NumberReading = 'year' | 'amount' | 'open';

const FUNCTION_WORDS = wordList('function-words');
const BEFORE_YEARS = wordList('before-years');
const OFTEN_BEFORE_YEARS = wordList('often-before-years');
const BEFORE_AMOUNTS = wordList('before-amounts');
const LIKE_PLURALS = wordList('verbs-like-plurals');

/** Reads a number that looks like a year. `1990s` is no amount, whatever stands around it. */
export function readYear(number: string, { before, after, second }: AroundNumber): NumberReading {
  if (number.endsWith('s')) return 'year';
  if (/^[$€£¥#]$/.test(before) || measures(after)) return 'amount';
  const lead = before.toLowerCase();
  if (BEFORE_YEARS.has(lead)) return 'year';
  if (BEFORE_AMOUNTS.has(lead) || namesMany(after) || (describes(after) && namesMany(second)))
    return 'amount';
  return standsAsYear(number, { before, after }) ? 'year' : 'open';
}

/** Whether a number that looks like a year, and is no amount, is surely one by what stands beside it. */
export function standsAsYear(
  number: string,
  { before, after }: Pick<AroundNumber, 'before' | 'after'>,
): boolean {
  const lead = before.toLowerCase();
  const isLed = BEFORE_YEARS.has(lead) || OFTEN_BEFORE_YEARS.has(lead);
  return isLed || number.endsWith('s') || looksLikeYear(after);
}

/** A number that reads as an amount, written so that nothing takes it for a year: `1,650`. */
export function asAmount(number: string): string {
  return `${number.slice(0, 1)},${number.slice(1)}`;
}

/** Whether a word is a unit: `feet`; not *Foot*, who is somebody, nor *marks*, which is what a year does. */
function measures(word: string): boolean {
  return isUnit(word) && !LIKE_PLURALS.has(word) && !/^\p{Lu}\p{Ll}{2,}$/u.test(word);
}

/** Whether a word in small letters stands for several things: `tickets`, `people`. */
function namesMany(word: string): boolean {
  return /^\p{Ll}{3,}$/u.test(word) && isPlural(word) && !LIKE_PLURALS.has(word) && !FUNCTION_WORDS.has(word);
}

/** Whether a word may tell something of a noun behind it: `new`, `registered`; not `saw`. */
function describes(word: string): boolean {
  return /^\p{Ll}{3,}$/u.test(word) && !FUNCTION_WORDS.has(word) && verbOfPast(word) === undefined;
}

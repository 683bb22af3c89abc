import { normalWord } from '../text/words.ts';
import { looksLikeYear } from './calendar.ts';
import { wordList } from './word-lists.ts';

/** What is known of a word from its form alone, as bits; a word can be several. */
export const WordClass = {
  /** Says nothing about the subject: articles, auxiliaries, prepositions, question words. */
  function: 1 << 0,
  capital: 1 << 1,
  number: 1 << 2,
  year: 1 << 3,
  /** Month, weekday, season. */
  calendar: 1 << 4,
  /** Currency signs and words. */
  money: 1 << 5,
  /** Units of time: hours, decades. */
  time: 1 << 6,
  /** Units of measure, and per cent. */
  measure: 1 << 7,
  /** Third person, possessive and demonstrative: points at something said before. */
  pronoun: 1 << 8,
  negation: 1 << 9,
  /** because, due, since: a cause follows. */
  cause: 1 << 10,
  /** by, through, using: a means follows. */
  means: 1 << 11,
  /** in, at, near: a place or time may follow. */
  place: 1 << 12,
  honorific: 1 << 13,
  noun: 1 << 14,
  verb: 1 << 15,
  adjective: 1 << 16,
  /** dozens, half, several: counts without a figure. */
  quantity: 1 << 17,
  ordinal: 1 << 18,
  /** he, she, who and the like stand for people; and so do the nouns of trades and kin. */
  person: 1 << 19,
  /** Forms of be and other words that define: means, refers. */
  be: 1 << 20,
  /** a, an: the sort of a thing follows. */
  indefinite: 1 << 21,
  /** the. */
  definite: 1 << 22,
  /** aged, old, at: an age may stand beside. */
  age: 1 << 23,
  /** Kinds of measures. */
  length: 1 << 24,
  weight: 1 << 25,
  volume: 1 << 26,
  warmth: 1 << 27,
  /** daily, every, twice. */
  often: 1 << 28,
  /** am, noon: a time of day. */
  clock: 1 << 29,
} as const;

const FUNCTION_WORDS = wordList('function-words');

/** Small numbers and ordinals in the order of what they stand for, and the larger ones. */
const FIGURES: ReadonlyMap<string, string> = new Map([
  ...[...wordList('small-numbers')].map((word, i) => [word, `${i}`] as const),
  ...[...wordList('tens')].map((word, i) => [word, `${20 + 10 * i}`] as const),
  ...[...wordList('large-numbers')].map(
    (word, i) => [word, ['100', '1000', '1000000', '1000000000'][i]!] as const,
  ),
  ...[...wordList('small-ordinals')].map(
    (word, i) => [word, ['1st', '2nd', '3rd'][i] ?? `${i + 1}th`] as const,
  ),
]);

/** The figure of a number word (`twelve` → `12`, `third` → `3rd`); undefined for any other. */
export function figureOf(normal: string): string | undefined {
  return FIGURES.get(normal);
}

/** What may stand right behind a number, in the same word too: `25km`, `8pm`. */
const UNITS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [wordList('money'), WordClass.money],
  [wordList('units-of-time'), WordClass.time],
  [wordList('units-of-measure'), WordClass.measure],
  [wordList('units-of-length'), WordClass.length],
  [wordList('units-of-weight'), WordClass.weight],
  [wordList('units-of-volume'), WordClass.volume],
  [wordList('units-of-warmth'), WordClass.warmth],
  [wordList('clock'), WordClass.clock],
];

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [FUNCTION_WORDS, WordClass.function],
  [wordList('pronouns'), WordClass.pronoun],
  [wordList('negations'), WordClass.negation],
  [wordList('causes'), WordClass.cause],
  [wordList('means'), WordClass.means],
  [wordList('before-places'), WordClass.place],
  [wordList('calendar'), WordClass.calendar],
  [wordList('how-often'), WordClass.often],
  [wordList('quantities'), WordClass.quantity],
  [wordList('ordinals'), WordClass.ordinal],
  [wordList('honorifics'), WordClass.honorific],
  [wordList('words-for-people'), WordClass.person],
  [wordList('defining'), WordClass.be],
  [new Set(['a', 'an', 'one']), WordClass.indefinite],
  [new Set(['the']), WordClass.definite],
  [new Set(['age', 'aged', 'ages', 'at', 'old']), WordClass.age],
];

const SPEECH: Readonly<Record<string, number>> = {
  NOUN: WordClass.noun,
  PROPN: WordClass.noun,
  VERB: WordClass.verb,
  ADJ: WordClass.adjective,
  ADV: WordClass.adjective,
};

/** The classes of a word as written; `partOfSpeech` is how the word reads alone. */
export function classify(surface: string, normal: string, partOfSpeech: string): number {
  let classes = SPEECH[partOfSpeech] ?? 0;
  for (const [words, bit] of LISTS) if (words.has(normal)) classes |= bit;
  const unit = normal.replace(/^[\d.,]+/, '');
  for (const [words, bit] of UNITS) if (words.has(unit)) classes |= bit;
  if (/^\p{Lu}/u.test(surface)) classes |= WordClass.capital;
  if (/^\p{N}/u.test(surface)) classes |= WordClass.number;
  else if (figureOf(normal) !== undefined && normal !== 'second') classes |= WordClass.number;
  // As written: `1,500` is no year.
  if (looksLikeYear(surface)) classes |= WordClass.year;
  if (/^[$€£¥%]$/.test(surface)) classes |= WordClass.function;
  return classes;
}

/** The classes of a function word, for reading questions without a lexicon. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(normalWord(word));
}

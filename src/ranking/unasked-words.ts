import { WordClass } from '../english/word-classes.ts';

/** A sentence's words as read for one question. */
export interface ReadWords {
  /** Bits of `WordClass` of each word. */
  readonly classes: readonly number[];
  /** The question's term that each word is; `FRESH` for a word that the question does not have. */
  readonly own: readonly number[];
}

export const FRESH = -1;

/** What the words of a sentence that the question does not have tell; they are where an answer would be. */
export interface FreshWords {
  /** Bits of `WordClass` of all of them. */
  readonly classes: number;
  /** Content words. */
  readonly terms: number;
  /** Capitalised words, but for the sentence's first, that are no dates and no numbers. */
  readonly names: number;
  /** Numbers other than years. */
  readonly numbers: number;
  /** Those of them beside which no unit stands. */
  readonly bare: number;
  /** Bits of `WordClass` of the units, currencies and per cent signs that stand beside a number or in one. */
  readonly units: number;
  /** Whether a name stands behind a preposition of place. */
  readonly placeName: boolean;
  /** Whether a number stands where an age does: "Ann Tench, 57", "at 57", "aged 57", "57-year-old". */
  readonly age: boolean;
  /** Whether a number stands before a word of the question, or one word further: "four more *meetings*". */
  readonly counts: boolean;
}

/** Reads the words that the question does not have. */
export function readFresh(words: ReadWords): FreshWords {
  const { classes, own } = words;
  let [all, terms, names, numbers, bare, units] = [0, 0, 0, 0, 0, 0];
  let [placeName, counts, age] = [false, false, false];
  let lastNumber = Number.NEGATIVE_INFINITY;
  let isBare = false;
  const note = (word: number): void => {
    if (!(word & UNIT)) return;
    units |= word & UNIT;
    if (isBare) bare--;
    isBare = false;
  };
  for (let at = 0; at < classes.length; at++) {
    const word = classes[at]!;
    if (own[at] !== FRESH) {
      if (at - lastNumber <= 2) counts = true;
      continue;
    }
    all |= word;
    if (word & WordClass.function) {
      if (at - lastNumber <= 1 && word & WordClass.measure) note(word);
      continue;
    }
    terms++;
    if (isName(word) && at > 0) {
      names++;
      if (followsPlaceWord(words, at)) placeName = true;
    }
    if (word & WordClass.number && !(word & WordClass.year)) {
      numbers++;
      lastNumber = at;
      isBare = true;
      bare++;
      note(word | (at > 0 ? classes[at - 1]! & WordClass.money : 0));
      if (isAge(words, at)) age = true;
    } else if (at - lastNumber <= 2) note(word);
  }
  return { classes: all, terms, names, numbers, bare, units, placeName, counts, age };
}

/** All that a number may be of. */
const UNIT =
  WordClass.money |
  WordClass.time |
  WordClass.measure |
  WordClass.length |
  WordClass.weight |
  WordClass.volume |
  WordClass.warmth |
  WordClass.clock;

function isName(word: number): boolean {
  return (word & WordClass.capital) !== 0 && !(word & (WordClass.calendar | WordClass.number));
}

/** Whether an age stands there: "Ann Tench, 57", "at 57"; "at 9 p.m." and "12 boats" are none. */
function isAge({ classes }: ReadWords, at: number): boolean {
  const [before, next] = [at > 0 ? classes[at - 1]! : 0, at + 1 < classes.length ? classes[at + 1]! : 0];
  if (classes[at]! & WordClass.ordinal) return false;
  if (next & WordClass.time) return at + 2 < classes.length && isOld(classes[at + 2]!);
  if (next & WordClass.measure) return false;
  if (before & WordClass.age) return true;
  const named = at > 1 && isName(before) && !(before & WordClass.function);
  return named && (next & (WordClass.noun | WordClass.capital)) === 0;
}

/** *old* and *aged*, not *at*. */
function isOld(word: number): boolean {
  return (word & WordClass.age) !== 0 && !(word & WordClass.place);
}

/** "in Oman", "near the Red Sea": a preposition of place right before, or with one function word between. */
function followsPlaceWord({ classes }: ReadWords, at: number): boolean {
  const before = classes[at - 1]!;
  if (before & WordClass.place) return true;
  return at > 1 && (before & WordClass.function) !== 0 && (classes[at - 2]! & WordClass.place) !== 0;
}

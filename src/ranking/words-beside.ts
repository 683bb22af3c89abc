import { WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { normalWord } from '../text/words.ts';
import type { Bearing, QuestionView } from './question-view.ts';

/** A word of a sentence, as it stands to the question. */
export interface WordBeside {
  /** As it is compared. */
  readonly normal: string;
  /** Bits of `WordClass`. */
  readonly classes: number;
  readonly bearing: Bearing;
  /** The question's terms, as bits, that it says. */
  readonly terms: number;
}

/** A longer sentence is looked at as far as this. */
const MOST_WORDS = 400;

/** The words of a sentence beside the question, in order. */
export function wordsBeside(view: QuestionView, sentence: number): readonly WordBeside[] {
  const { lexicon, words } = view.index;
  return Array.from(words.of(sentence).subarray(0, MOST_WORDS), (word) => ({
    normal: normalWord(lexicon.surfaceOf(word)),
    classes: lexicon.classesOf(word),
    bearing: view.bearingOf(word),
    terms: view.termsSaidBy(word),
  }));
}

const DETERMINERS = wordList('determiners');
const { adjective, calendar, capital, noun, number, time, year } = WordClass;

/** Whether a word can name a thing or somebody: a noun or a name, no number, day or length of time. */
export function isNaming({ classes }: WordBeside): boolean {
  return (
    (classes & (noun | capital)) !== 0 && !(classes & (WordClass.function | number | year | calendar | time))
  );
}

export function isDeterminer({ normal }: WordBeside): boolean {
  return normal === 'some' || DETERMINERS.has(normal);
}

/** Where a noun's phrase begins, with its determiner, adjectives, numbers, and the nouns before it. */
export function startOfPhrase(words: readonly WordBeside[], at: number): number {
  let first = at;
  while (first > 0 && isOfPhrase(words[first - 1]!)) first--;
  return first > 0 && isDeterminer(words[first - 1]!) ? first - 1 : first;
}

/** Whether a word, if it is no determiner, can stand before a noun in one phrase with it. */
export function isOfPhrase({ classes }: WordBeside): boolean {
  if (classes & WordClass.ordinal) return true;
  const mayBe = noun | adjective | capital | number;
  return (classes & mayBe) !== 0 && !(classes & (WordClass.function | year | calendar | time));
}

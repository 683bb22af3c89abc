import { baseForms, isEnglish } from '../english/english.ts';
import { isWellKnownName } from '../english/well-known-names.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import type { Index, Scope } from '../index/build-index.ts';
import { documentFrequency } from '../index/search.ts';
import { findWords, normalWord } from '../text/words.ts';
import { editCost } from './edit-cost.ts';
import type { Correction } from './question.ts';
import { type KnownWord, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A question with its misspelt words put right, and which these were. */
export interface Corrected {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/** Words that decide how a question is read, as they are often mistyped; none of these is a word by itself. */
const QUESTION_WORDS: Readonly<Record<string, string>> = {
  wat: 'what',
  waht: 'what',
  whta: 'what',
  hwat: 'what',
  whar: 'what',
  wich: 'which',
  whcih: 'which',
  whihc: 'which',
  whic: 'which',
  wen: 'when',
  wehn: 'when',
  whne: 'when',
  whn: 'when',
  wher: 'where',
  wehre: 'where',
  wheer: 'where',
  whree: 'where',
  whre: 'where',
  hwo: 'how',
  hw: 'how',
  woh: 'who',
  whoo: 'who',
  hwy: 'why',
  whyy: 'why',
  wy: 'why',
  wuz: 'was',
  thier: 'their',
  teh: 'the',
  adn: 'and',
  u: 'you',
  ur: 'your',
  abt: 'about',
  bcoz: 'because',
  becuase: 'because',
}; // prettier-ignore

/** More misspelt words than this are another language, or noise. */
const MOST_CORRECTIONS = 8;
const MOST_WORDS = 60;

/**
 * Reads misspelt words as the words of the scope's articles that they look like. A word that an article has, in whatever form, and
 * a word that is English stay; so does one that looks like nothing the articles say.
 */
export function correctSpelling(question: string, index: Index, scope: Scope): Corrected {
  const corrections: Correction[] = [];
  // In a question all in capitals they tell nothing.
  const hasSmall = /\p{Ll}/u.test(question);
  let text = '';
  let copied = 0;
  const read = new Map<string, string | undefined>();
  for (const { start, end } of findWords(question)) {
    const from = question.slice(start, end);
    if (!read.has(from)) {
      if (corrections.length === MOST_CORRECTIONS || read.size === MOST_WORDS) continue;
      read.set(from, meant(from, start > 0 && hasSmall, index, scope));
    }
    const to = read.get(from);
    if (to === undefined) continue;
    if (!corrections.some((known) => known.from === from)) corrections.push({ from, to });
    text += question.slice(copied, start) + to;
    copied = end;
  }
  return { text: text + question.slice(copied), corrections };
}

function meant(written: string, careful: boolean, index: Index, scope: Scope): string | undefined {
  const word = normalWord(written);
  if (!/^[a-z]{1,30}$/.test(word)) return undefined;
  if (index.lexicon.has(word) || isFunctionWord(word) || isWellKnownName(word)) return undefined;
  const vocabulary = vocabularyOf(index.lexicon);
  if (vocabulary.has(word)) return undefined;
  if (Object.hasOwn(QUESTION_WORDS, written)) return QUESTION_WORDS[written];
  if (word.length < 3 || isEnglish(word)) return undefined;
  const named = careful && /^\p{Lu}/u.test(written);
  return closest(word, named, vocabulary, (known) => documentFrequency(index, known.term, scope))?.surface;
}

/** The cheapest slip that a word of this length is taken for: short words resemble too many others. */
function allowance(length: number): number {
  return length <= 3 ? 0.7 : length <= 4 ? 1 : length <= 7 ? 1.1 : 2;
}

/** Somebody who writes a name with its capital took care, and names resemble one another. */
function allowanceForName(length: number): number {
  return length <= 4 ? 0.8 : length <= 7 ? 1 : 1.6;
}

/** What it adds that not the typed word but one that it may be a form of resembles a known one. */
const OTHER_FORM = 0.2;
const SHORTEST_FORM = 4;

interface Guess {
  readonly known: KnownWord;
  readonly cost: number;
  readonly frequency: number;
}

/** The known word most likely meant: the cheapest slip, then the most frequent. `named` when it was written as a name. */
function closest(
  word: string,
  named: boolean,
  vocabulary: Vocabulary,
  frequencyOf: (known: KnownWord) => number,
): KnownWord | undefined {
  let best: Guess | undefined;
  for (const form of named
    ? [word]
    : [word, ...baseForms(word).filter((base) => base.length >= SHORTEST_FORM)]) {
    const extra = form === word ? 0 : OTHER_FORM;
    const most = named ? allowanceForName(form.length) : allowance(form.length);
    for (const known of vocabulary.similar(form, Math.ceil(most))) {
      if (named && (!vocabulary.isName(known.normal) || word.startsWith(known.normal))) continue;
      const cost = editCost(form, known.normal, most) + extra;
      if (cost > Math.min(most + extra, best?.cost ?? Number.POSITIVE_INFINITY)) continue;
      const frequency = frequencyOf(known);
      if (frequency === 0 || (best && cost === best.cost && frequency <= best.frequency)) continue;
      if (known.derived && !isEnglish(known.normal)) continue;
      best = { known, cost, frequency };
    }
  }
  return best?.known;
}

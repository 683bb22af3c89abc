import { isEnglishForm, similarEnglishForms } from '../english/english-words.ts';
import { inDictionary } from '../english/language.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import type { Index, Scope } from '../index/build-index.ts';
import { documentFrequency } from '../index/search.ts';
import { findWords, normalWord } from '../text/words.ts';
import { editCost } from './edit-cost.ts';
import type { Correction } from './question.ts';
import { type KnownWord, vocabularyOf } from './vocabulary.ts';

/** A question with its misspelt words put right, and which these were. */
export interface Corrected {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/** Words that decide how a question is read, as often mistyped; none of these is a word. */
const QUESTION_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    what: 'wat waht whta hwat whar',
    which: 'wich whcih whihc whic',
    when: 'wen wehn whne whn',
    where: 'wher wehre wheer whree whre',
    ...{ how: 'hwo hw', who: 'woh whoo', why: 'hwy whyy wy', was: 'wuz' },
    ...{ the: 'teh', their: 'thier', and: 'adn', you: 'u', your: 'ur', about: 'abt' },
    because: 'bcoz becuase',
  }).flatMap(([word, slips]) => slips.split(' ').map((slip) => [slip, word] as const)),
);

/** More misspelt words than this are another language, or noise. */
const MOST_CORRECTIONS = 8;
const MOST_WORDS = 60;

/**
 * Reads misspelt words as the words of the scope's articles that they look like; a word that an article has
 * in any form, or that is English, stays, and so does one that looks like nothing.
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
  if (isFunctionWord(word) || index.lexicon.find(word).term !== undefined) return undefined;
  const asks = QUESTION_WORDS.get(written);
  if (asks !== undefined) return asks;
  if (word.length < 3 || inDictionary(word) || isEnglishForm(word)) return undefined;
  const frequencyOf = (term: number | undefined): number =>
    term === undefined ? 0 : documentFrequency(index, term, scope);
  const isName = careful && /^\p{Lu}/u.test(written);
  const most = isName ? allowanceForName(word.length) : allowance(word.length);
  const similar = vocabularyOf(index).similar(word, slipsIn(most));
  if (isName) {
    const names = similar.filter((one) => one.isName && !word.startsWith(one.normal));
    return surfaceOf(closest(word, most, names, frequencyOf));
  }
  const own = closest(word, most, similar, frequencyOf);
  const least = own?.cost ?? most;
  return surfaceOf(closest(word, least, englishLike(word, least, index), frequencyOf, own));
}

/** The cheapest slip that a word of this length is taken for: short words resemble too many others. */
function allowance(length: number): number {
  return length <= 3 ? 0.7 : length <= 4 ? 1 : length <= 7 ? 1.1 : 2;
}

/** Somebody who writes a name with its capital took care, and names resemble one another. */
function allowanceForName(length: number): number {
  return length <= 4 ? 0.8 : length <= 7 ? 1 : 1.6;
}

/** How much likelier a word is meant that the articles have than one that they lack. */
const LACKING = 0.3;

/** A word that may have been meant. */
type Meant = Pick<KnownWord, 'normal' | 'surface'> & { readonly term: number | undefined };

/** How many slips a cost allows: two of the cheapest cost 1.2. */
function slipsIn(most: number): number {
  return most < 1.2 ? 1 : 2;
}

/** Words of English: the articles may have them in another form, or not at all. */
function englishLike(word: string, most: number, { lexicon }: Index): readonly Meant[] {
  return similarEnglishForms(word, slipsIn(most))
    .filter((form) => editCost(word, form, most) <= most)
    .map((form) => ({ normal: form, surface: form, term: lexicon.find(form).term }));
}

interface Guess {
  readonly surface: string;
  readonly cost: number;
  readonly frequency: number;
}

/** The likeliest, but not the one `before` them: the cheapest slip, then the most frequent. */
function closest(
  word: string,
  most: number,
  candidates: readonly Meant[],
  frequencyOf: (term: number | undefined) => number,
  before?: Guess,
): Guess | undefined {
  let best = before;
  for (const { normal, surface, term } of candidates) {
    const frequency = frequencyOf(term);
    const cost = editCost(word, normal, most) + (frequency > 0 ? 0 : LACKING);
    if (cost > Math.min(most, best?.cost ?? most)) continue;
    if (!best || cost < best.cost || frequency > best.frequency) best = { surface, cost, frequency };
  }
  return best;
}

/** None for a word that the articles do not have, in whatever form. */
function surfaceOf(guess: Guess | undefined): string | undefined {
  return guess && guess.frequency > 0 ? guess.surface : undefined;
}

import type { Index, Scope } from '../retrieval/index.ts';
import { documentFrequency } from '../retrieval/search.ts';
import { isEnglish } from '../text/english.ts';
import { isWellKnownName } from '../text/well-known-names.ts';
import { WordClass } from '../text/word-classes.ts';
import { findWords, normalWord } from '../text/words.ts';
import type { Correction } from './answer.ts';
import { editCost } from './edit-cost.ts';
import { type KnownWord, lettersOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';

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

/**
 * Reads misspelt words as the words of the scope's articles that they look like. A word that an article has, in whatever form, and
 * a word that is English stay; so does one that looks like nothing the articles say.
 */
export function correctSpelling(question: string, index: Index, scope: Scope): Corrected {
  const corrections: Correction[] = [];
  let text = '';
  let copied = 0;
  for (const { start, end } of findWords(question)) {
    if (corrections.length === MOST_CORRECTIONS) break;
    const from = question.slice(start, end);
    const to = meant(from, start === 0, index, scope);
    if (to === undefined) continue;
    corrections.push({ from, to });
    text += question.slice(copied, start) + to;
    copied = end;
  }
  return { text: text + question.slice(copied), corrections };
}

function meant(written: string, opens: boolean, index: Index, scope: Scope): string | undefined {
  const word = normalWord(written);
  if (!/^[a-z]{1,30}$/.test(word)) return undefined;
  const { term, classes } = index.lexicon.find(written);
  if (term !== undefined || classes & WordClass.function) return undefined;
  if (Object.hasOwn(QUESTION_WORDS, written)) return QUESTION_WORDS[written];
  if (word.length < 3 || isWellKnownName(word) || isEnglish(word)) return undefined;
  const named = !opens && /^\p{Lu}\p{Ll}/u.test(written);
  return closest(word, named ? allowanceForName(word) : allowance(word), named, index, scope)?.surface;
}

/** The cheapest slip that a word of this length is taken for: short words resemble too many others. */
function allowance(word: string): number {
  return word.length <= 3 ? 0.7 : word.length <= 4 ? 1 : word.length <= 7 ? 1.1 : 2;
}

/** Somebody who writes a name with its capital took care, and names resemble one another. */
function allowanceForName(word: string): number {
  return word.length <= 4 ? 0.8 : word.length <= 7 ? 1 : 1.6;
}

function closest(
  word: string,
  most: number,
  named: boolean,
  index: Index,
  scope: Scope,
): KnownWord | undefined {
  const vocabulary = vocabularyOf(index.lexicon);
  let best: { readonly known: KnownWord; readonly cost: number; readonly frequency: number } | undefined;
  for (const known of similar(word, most, vocabulary)) {
    if (named && (!vocabulary.isName(known.normal) || word.startsWith(known.normal))) continue;
    const cost = editCost(word, known.normal, most);
    if (cost > (best?.cost ?? most)) continue;
    const frequency = documentFrequency(index, known.term, scope);
    if (frequency > 0 && (!best || cost < best.cost || frequency > best.frequency))
      best = { known, cost, frequency };
  }
  return best?.known;
}

/** The words that share enough letters with `word` to be looked at: each slip changes at most two of the letters held. */
function similar(word: string, most: number, { words, letters }: Vocabulary): KnownWord[] {
  const own = lettersOf(word);
  const slips = Math.ceil(most);
  const found: KnownWord[] = [];
  for (let i = 0; i < words.length; i++) {
    if (bitCount(own ^ letters[i]!) <= 2 * slips && Math.abs(words[i]!.normal.length - word.length) <= slips)
      found.push(words[i]!);
  }
  return found;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

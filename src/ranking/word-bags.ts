import { isQuestionWord } from '../english/asking-words.ts';
import { codeOfNeighbour, WORD_CODES } from '../english/common-words.ts';
import { lowest } from '../index/bits.ts';
import { ANSWER_TYPES } from '../question/answer-type.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import type { Candidate } from './candidate.ts';
import type { QuestionView } from './question-view.ts';

/** What is known of some words: for each, the rows of a table that tell it. */
export class WordBags {
  rows: Int32Array = new Int32Array(4096);
  /** Word w has the rows from `starts[w]` to `starts[w + 1] - 1`. */
  readonly starts = new Int32Array(MOST_WORDS + 1);
  count = 0;
  #end = 0;

  clear(): void {
    this.count = 0;
    this.#end = 0;
  }

  add(row: number): void {
    this.rows[this.#end++] = row;
  }

  /** A row for each bit that is set. */
  addBits(first: number, bits: number): void {
    for (let rest = bits; rest; rest &= rest - 1) this.add(first + lowest(rest));
  }

  endWord(): void {
    this.starts[++this.count] = this.#end;
  }
}

/** A longer sentence is looked at as far as this. */
export const MOST_WORDS = 64;
/** Bits of `WordClass`. */
const CLASSES = 30;
/** Gives each group of rows its first one. */
function layOut<T extends Record<string, number>>(
  sizes: T,
): { readonly [K in keyof T]: number } & { readonly all: number } {
  let all = 0;
  const firsts = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      all += size;
      return [name, all - size];
    }),
  );
  return { ...(firsts as { readonly [K in keyof T]: number }), all };
}

/** Rows that tell of a term: what word it is, and how it stands in the candidate and around it. */
const TERM = layOut({
  code: WORD_CODES,
  classes: CLASSES,
  here: 4 * 4,
  around: 16,
  answering: 2,
  said: 4,
  terms: 6,
  asks: ANSWER_TYPES.length,
});

/** Rows that tell of a word of the candidate, and in the end of the question. */
const WORD = layOut({
  code: WORD_CODES,
  classes: CLASSES,
  before: WORD_CODES,
  after: WORD_CODES,
  near: 16,
  bearing: 5,
  place: 6,
  asks: ANSWER_TYPES.length,
  asked: WORD_CODES,
  sought: WORD_CODES,
});

export const TERM_ROWS = TERM.all;
export const WORD_ROWS = WORD.all;

/** One bag: what is asked. It is added to each word of a candidate. */
export function bagOfQuestion({ asks, words }: QuestionTerms, bags: WordBags): void {
  bags.clear();
  bags.add(WORD.asks + ANSWER_TYPES.indexOf(asks));
  for (const { code } of words) bags.add(WORD.asked + code);
  const at = words.findIndex(({ normal }) => isQuestionWord(normal));
  const sought = words[at + 1];
  if (sought) bags.add(WORD.sought + sought.code);
  bags.endWord();
}

/** A bag for each term of the question. */
export function bagsOfTerms(candidate: Candidate, bags: WordBags): void {
  const { question: view, here, before, before2, after } = candidate;
  const above = candidate.title | candidate.heading | candidate.above | candidate.asked;
  const { saidBefore, saidAbove } = candidate;
  const { terms, asks, words } = view.question;
  bags.clear();
  for (let place = 0; place < terms.length; place++) {
    const { classes, position } = terms[place]!;
    const bit = 1 << place;
    const kind = here.exact & bit ? 1 : here.related & bit ? 2 : here.paraphrased & bit ? 3 : 0;
    const around =
      (before & bit ? 1 : 0) + (above & bit ? 2 : 0) + (after & bit ? 4 : 0) + (before2 & bit ? 8 : 0);
    bags.add(TERM.code + (words[position]?.code ?? 0));
    bags.addBits(TERM.classes, classes);
    bags.add(TERM.here + 4 * kind + telling(view, place));
    bags.add(TERM.around + around);
    bags.add(TERM.answering + (here.answering & bit ? 1 : 0));
    bags.add(TERM.said + (saidBefore & ~before & bit ? 1 : 0) + (saidAbove & ~above & bit ? 2 : 0));
    bags.add(TERM.terms + Math.min(5, terms.length - 1));
    bags.add(TERM.asks + ANSWER_TYPES.indexOf(asks));
    bags.endWord();
  }
}

/** How telling a term is beside the others, from 0 to 3. */
function telling(view: QuestionView, place: number): number {
  return Math.min(3, Math.floor((view.share(1 << place) * view.question.terms.length * 4) / 2));
}

const nearest = new Int8Array(MOST_WORDS);
const own = new Int8Array(MOST_WORDS);

/** A bag for each word of the candidate. */
export function bagsOfWords({ question: view, here }: Candidate, bags: WordBags): void {
  const { index } = view;
  bags.clear();
  const words = index.words.of(here.sentence);
  const length = Math.min(words.length, MOST_WORDS);
  measureDistances(here.found, length);
  for (let at = 0; at < length; at++) {
    const word = words[at]!;
    bags.add(WORD.code + index.lexicon.codeOf(word));
    bags.addBits(WORD.classes, index.lexicon.classesOf(word));
    bags.add(WORD.before + (at > 0 ? codeOfNeighbour(index.lexicon.codeOf(words[at - 1]!)) : 0));
    bags.add(WORD.after + (at + 1 < length ? codeOfNeighbour(index.lexicon.codeOf(words[at + 1]!)) : 0));
    bags.add(WORD.near + nearness(at));
    bags.add(WORD.bearing + view.bearingOf(word));
    bags.add(WORD.place + (at < 3 ? at : at === words.length - 1 ? 5 : at < 10 ? 3 : 4));
    bags.endWord();
  }
}

const FAR = 100;

/** How many words before (below 0) or behind each the nearest of the question's stands; 0 for these. */
function measureDistances(found: readonly number[], length: number): void {
  own.fill(0, 0, length);
  for (let i = 0; i < found.length; i += 2) if (found[i]! < length) own[found[i]!] = 1;
  let last = -FAR;
  for (let at = 0; at < length; at++) {
    if (own[at]) last = at;
    nearest[at] = Math.max(-FAR, last - at);
  }
  let next = 2 * FAR;
  for (let at = length - 1; at >= 0; at--) {
    if (own[at]) next = at;
    if (next - at < -nearest[at]!) nearest[at] = next - at;
  }
}

/** The distance in steps: 0 for the question's, 1 to 6 before, 7 to 12 behind, 13 without one. */
function nearness(at: number): number {
  const distance = nearest[at]!;
  const far = Math.abs(distance);
  if (far === 0 || far >= FAR) return far === 0 ? 0 : 13;
  const step = far <= 3 ? far : far <= 5 ? 4 : far <= 10 ? 5 : 6;
  return distance < 0 ? step : 6 + step;
}

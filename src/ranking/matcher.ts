import { HIDDEN, type Matcher, type WordLayer } from '../learned/matcher.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import type { Candidate } from './candidate.ts';
import { bagOfQuestion, bagsOfTerms, bagsOfWords, WordBags } from './word-bags.ts';

/** How a candidate matches a question word by word; both in the unit of the ranker's score. */
export interface Aligned {
  /** How much of the question it says, and where: a sum over the question's terms. */
  readonly said: number;
  /** How much one of its words is like an answer: a soft maximum over its words. */
  readonly answers: number;
}

/** What the matcher adds to a candidate's score. */
export function sumOf({ said, answers }: Aligned): number {
  return said + answers;
}

const bags = new WordBags();
const hidden = new Float32Array(HIDDEN);

/** The matcher set to one question. */
export function matchTo(
  { terms, words }: Matcher,
  question: QuestionTerms,
): (candidate: Candidate) => Aligned {
  const asked = new Float32Array(HIDDEN);
  bagOfQuestion(question, bags);
  addRows(words.table, bags, 0, asked);
  return (candidate) => {
    bagsOfTerms(candidate, bags);
    let said = 0;
    for (let at = 0; at < bags.count; at++) said += weigh(terms, bags, at, NOTHING);
    bagsOfWords(candidate, bags);
    let sum = 0;
    for (let at = 0; at < bags.count; at++) sum += Math.exp(weigh(words, bags, at, asked));
    return { said, answers: Math.log(sum || 1) };
  };
}

const NOTHING = new Float32Array(HIDDEN);

function weigh({ table, out }: WordLayer, words: WordBags, at: number, base: Float32Array): number {
  hidden.set(base);
  addRows(table, words, at, hidden);
  let sum = 0;
  for (let i = 0; i < HIDDEN; i++) if (hidden[i]! > 0) sum += hidden[i]! * out[i]!;
  return sum;
}

function addRows(table: Float32Array, { rows, starts }: WordBags, at: number, into: Float32Array): void {
  const end = starts[at + 1]!;
  for (let row = starts[at]!; row < end; row++) {
    const from = rows[row]! * HIDDEN;
    for (let i = 0; i < HIDDEN; i++) into[i]! += table[from + i]!;
  }
}

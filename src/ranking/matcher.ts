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

/** How a candidate matches the question that the matcher was set to. */
export type Align = (candidate: Candidate) => Aligned;

/** The matcher set to one question; it matches each sentence once. */
export function alignTo({ terms, words }: Matcher, question: QuestionTerms): Align {
  bagOfQuestion(question, bags);
  const asked = sumOfRows(words.table, bags);
  const align = (candidate: Candidate): Aligned => {
    bagsOfTerms(candidate, bags);
    let said = 0;
    for (let at = 0; at < bags.count; at++) said += weigh(terms, bags, at, NOTHING);
    bagsOfWords(candidate, bags);
    let sum = 0;
    for (let at = 0; at < bags.count; at++) sum += Math.exp(weigh(words, bags, at, asked));
    return { said, answers: Math.log(sum || 1) };
  };
  const known = new Map<number, Aligned>();
  return (candidate) => {
    const { sentence } = candidate.here;
    const aligned = known.get(sentence) ?? align(candidate);
    known.set(sentence, aligned);
    return aligned;
  };
}

const NOTHING = new Float32Array(HIDDEN);

/** The rows of the only bag added up. */
function sumOfRows(table: Float32Array, { rows, starts }: WordBags): Float32Array {
  const sum = new Float32Array(HIDDEN);
  for (let row = 0; row < starts[1]!; row++)
    for (let unit = 0; unit < HIDDEN; unit++) sum[unit]! += table[rows[row]! * HIDDEN + unit]!;
  return sum;
}

/** What a word is worth: `base` and its rows added up, what is below 0 cut off, the rest weighed. */
function weigh(
  { table, out }: WordLayer,
  { rows, starts }: WordBags,
  at: number,
  base: Float32Array,
): number {
  const first = starts[at]!;
  const last = starts[at + 1]!;
  let worth = 0;
  // Four units at a time: their sums stay in the processor's registers.
  for (let unit = 0; unit < HIDDEN; unit += 4) {
    let a = base[unit]!;
    let b = base[unit + 1]!;
    let c = base[unit + 2]!;
    let d = base[unit + 3]!;
    for (let row = first; row < last; row++) {
      const from = rows[row]! * HIDDEN + unit;
      a = a + table[from]!;
      b = b + table[from + 1]!;
      c = c + table[from + 2]!;
      d = d + table[from + 3]!;
    }
    worth += twicePositive(a) * out[unit]!;
    worth += twicePositive(b) * out[unit + 1]!;
    worth += twicePositive(c) * out[unit + 2]!;
    worth += twicePositive(d) * out[unit + 3]!;
  }
  return worth / 2;
}

/** Twice the number, or 0 when it is below 0; without a branch, which the processor could not foretell. */
function twicePositive(number: number): number {
  return number + Math.abs(number);
}

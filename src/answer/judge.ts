import type { Ranking } from '../retrieval/rank.ts';
import { inOrder, LEARNED } from '../retrieval/weights.ts';
import type { Verdict } from './answer.ts';
import { readSigns, SIGNS } from './signs.ts';

/** A verdict, and the probabilities that it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The probability that the best sentence answers; 0 when there is no candidate. */
  readonly score: number;
  /** The probability that the article answers at all. */
  readonly answerable: number;
}

// Chosen on SQuADShifts' new Wikipedia, half of the questions asked of another article: as many answers as leave
// seven in eight right, and as many refusals as leave 24 in 25 of the article's own questions heard.
const ANSWER_FROM = 0.41;
const NONE_BELOW = 0.5;

const RIGHT = inOrder(LEARNED.verdict.right, SIGNS);
const ANSWERABLE = inOrder(LEARNED.verdict.answerable, SIGNS);

/** Decides whether the best sentence answers. An answer must be likely right and its question at home in the article. */
export function judge(ranking: Ranking): Judgement {
  const signs = readSigns(ranking);
  if (!signs) return { verdict: 'none', score: 0, answerable: 0 };
  const score = probability(RIGHT, signs);
  const answerable = probability(ANSWERABLE, signs);
  if (score * answerable >= ANSWER_FROM) return { verdict: 'answer', score, answerable };
  return { verdict: answerable < NONE_BELOW ? 'none' : 'possible', score, answerable };
}

/** The logistic function of a weighted sum. */
function probability(weights: Float64Array, signs: Float64Array): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0)));
}

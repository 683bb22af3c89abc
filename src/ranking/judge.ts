import { inOrder, LEARNED } from '../learned/weights.ts';
import { fitOf } from './expected-words.ts';
import type { Ranking } from './rank.ts';
import { readSigns, SIGNS } from './verdict-evidence.ts';

/** A verdict, and the probabilities that it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The probability that the best sentence answers; 0 when there is no candidate. */
  readonly score: number;
  /** The probability that the article answers at all. */
  readonly answerable: number;
}

// Chosen on SQuADShifts' new Wikipedia, each question asked of its own article and of another: as many answers as leave
// seven in eight right, and as many refusals as leave 97 in 100 of the article's own questions heard. An answer
// where there is none is worse than a wrong sentence, so that the article answers at all counts three times: in the score and squared beside it.
const ANSWER_FROM = 0.477;
const NONE_BELOW = 0.6;
// A question that leans on the one before: chosen on follow-ups of half of the unread documents, where fewer of the answers are right, and fewer of the
// refusals; the sentences that may answer are then shown.
const LEANING_FROM = 0.65;
const LEANING_BELOW = 0.3;
/**
 * Of the questions for training only a quarter had their answers marked by several readers, of those for choosing more than a third; the more are marked, the
 * more is right. With such odds the score keeps its promise on all sets for choosing.
 */
const EASIER = 1.2;

/** Whether the best sentence is right, given that the article answers; and whether it does. */
const RIGHT = inOrder(LEARNED.verdict.right, SIGNS);
const ANSWERABLE = inOrder(LEARNED.verdict.answerable, SIGNS);

/** Decides whether the best sentence answers. An answer must be likely right and its question at home in the article. */
export function judge(ranking: Ranking): Judgement {
  const signs = readSigns(ranking);
  if (!signs) return { verdict: 'none', score: 0, answerable: 0 };
  const answerable = probability(ANSWERABLE, signs);
  const score = raised(answerable * probability(RIGHT, signs));
  const { leans } = ranking.view.question;
  if (score * answerable ** 2 >= (leans ? LEANING_FROM : ANSWER_FROM) && !lacksNumber(ranking))
    return { verdict: 'answer', score, answerable };
  return {
    verdict: answerable < (leans ? LEANING_BELOW : NONE_BELOW) ? 'none' : 'possible',
    score,
    answerable,
  };
}

/** "How many", "how long" and "how old" are not answered by a sentence without a number of its own, however well it fits otherwise. */
function lacksNumber({ view, ranked }: Ranking): boolean {
  const { asks } = view.question;
  if (!/^(?:count|duration|age)$/.test(asks)) return false;
  return fitOf(asks, view.view(ranked[0]!.sentence).fresh) === 0;
}

/** The probability whose odds are `EASIER` times as good. */
function raised(probability: number): number {
  const odds = (EASIER * probability) / (1 - probability);
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}

/** The logistic function of a weighted sum. */
function probability(weights: Float64Array, signs: Float64Array): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0)));
}

/**
 * How sure the engine is. `answer`: the article says it. `possible`: the closest passage, which may not answer.
 * `none`: the article does not seem to say.
 */
export type Verdict = 'answer' | 'possible' | 'none';

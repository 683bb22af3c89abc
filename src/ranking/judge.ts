import { inOrder, LEARNED } from '../learned/weights.ts';
import { asksJustThat } from './evidence.ts';
import { fitOf, isTelling } from './expected-words.ts';
import { isBare, isPhrase, repeatsQuestion } from './phrase.ts';
import type { Ranking } from './rank.ts';
import { readSigns, SIGNS } from './verdict-evidence.ts';

/** A verdict, and the probabilities that it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The probability that the best sentence answers; 0 when there is no candidate, or nothing was asked. */
  readonly score: number;
  /** The probability that the article answers at all. */
  readonly answerable: number;
}

// Chosen on questions that were asked unread, kept from training: answers of which nine in ten are right, and so few refusals that more than nine in ten of
// the article's own questions are heard. An answer where there is none is worse than a wrong sentence, so that the article answers at all
// counts three times: in the score and squared beside it.
const ANSWER_FROM = 0.76;
const NONE_BELOW = 0.28;
// A question that leans on the one before: fewer of the answers are right, and fewer of the refusals; the sentences that
// may answer are then shown.
const LEANING_FROM = 0.8;
const LEANING_BELOW = 0.08;

/** Whether the best sentence is right, given that the article answers; and whether it does. */
const RIGHT = inOrder(LEARNED.verdict.right, SIGNS);
const ANSWERABLE = inOrder(LEARNED.verdict.answerable, SIGNS);
/** What a promise keeps. */
const KEPT = inOrder(LEARNED.verdict.kept, [{ name: 'always' }, { name: 'promised' }]);

/** Decides whether the best sentence answers. An answer must be likely right and its question at home in the article. */
export function judge(ranking: Ranking): Judgement {
  const signs = readSigns(ranking);
  const asked = ranking.view.question.terms.length;
  if (!signs || (asked === 0 && !isRepeated(ranking))) return { verdict: 'none', score: 0, answerable: 0 };
  const answerable = probability(ANSWERABLE, signs);
  const promised = answerable * probability(RIGHT, signs);
  const score = probability(KEPT, promiseSigns(promised));
  const isForeign = ranking.view.isForeign && !isHeaded(ranking);
  const { leans } = ranking.view.question;
  const isSure = promised * answerable ** 2 >= (leans ? LEANING_FROM : ANSWER_FROM);
  if (asked === 0) return { verdict: 'possible', score, answerable };
  if (isSure && !isOpening(ranking) && !lacksSort(ranking) && !lacksWords(ranking) && !isBareLabel(ranking))
    return { verdict: 'answer', score, answerable };
  const isFar = leans ? answerable < LEANING_BELOW : isForeign || answerable < NONE_BELOW;
  const isElsewhere = isFar && !isOpening(ranking) && !isAskedThere(ranking);
  return { verdict: isElsewhere ? 'none' : 'possible', score, answerable };
}

/** Function words alone ask nothing, unless they stand there in a row. */
function isRepeated({ view, ranked }: Ranking): boolean {
  return isPhrase(view) && repeatsQuestion(view, ranked[0]!.sentence);
}

/** What the article itself asks, and answers, is not refused, whatever words the answer is in. */
function isAskedThere({ ranked }: Ranking): boolean {
  return asksJustThat(ranked[0]!.candidate);
}

/** `Maximum load`, for "what is the maximum load", names what is asked and says nothing of it. */
function isBareLabel({ view, ranked }: Ranking): boolean {
  return view.question.asks !== 'yes-no' && isBare(view, ranked[0]!.sentence);
}

/** What is said above the best sentence, by title, headings or the article's own question, is of its matter. */
function isHeaded({ ranked }: Ranking): boolean {
  const { title, heading, above, asked } = ranked[0]!.candidate;
  return (title | heading | above | asked) !== 0;
}

/** A title or a deck is never sure: it says in short what the body tells. */
function isOpening({ view, ranked }: Ranking): boolean {
  return view.index.candidate[ranked[0]!.sentence] === 0;
}

/**
 * "Who", "when", "where", "why" and "how many" are not answered by a sentence that has nothing of that sort beside the question's own words,
 * however well it fits otherwise, nor "how many whales" where no whale is spoken of. How a thing is done may be told without a word for it.
 */
function lacksSort({ view, ranked }: Ranking): boolean {
  const { asks, focus } = view.question;
  if (!isTelling(asks) || asks === 'means') return false;
  const { fresh, related, paraphrased } = view.view(ranked[0]!.sentence);
  if (asks === 'count' && (focus & ~(view.known | related | paraphrased)) !== 0) return true;
  return fitOf(view.question, fresh) === 0;
}

/**
 * So much of the question, by the weight of its words, may stand nowhere in the articles. Set, not chosen: of the strong
 * matches for choosing it takes away one in fifteen, most of them right, which then are called possible.
 */
const NOWHERE = 0.45;

/** What is asked of something that no article speaks of is not sure: "what is the crew paid" where no pay is named. */
function lacksWords({ view, ranked }: Ranking): boolean {
  const { said, related } = view.view(ranked[0]!.sentence);
  return view.share(~(view.known | said | related)) >= NOWHERE;
}

/** A promised probability as the signs of what it keeps: always 1, and its log-odds. */
export function promiseSigns(promised: number): Float64Array {
  return Float64Array.of(1, logOdds(promised));
}

/** The log-odds of a probability; of one that is all but 0 or 1, those of 0.0001 and 0.9999. */
export function logOdds(probability: number): number {
  const inside = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(inside / (1 - inside));
}

/** The logistic function of a weighted sum. */
export function probability(weights: Float64Array, signs: Float64Array): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0)));
}

/**
 * How sure the engine is. `answer`: the article says it. `possible`: the closest passage, which may not answer.
 * `none`: the article does not seem to say.
 */
export type Verdict = 'answer' | 'possible' | 'none';

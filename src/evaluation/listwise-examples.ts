import { buildIndex, type Index } from '../index/build-index.ts';
import type { Matcher } from '../learned/matcher.ts';
import type { WordWeights } from '../learned/weights.ts';
import { alignTo } from '../ranking/matcher.ts';
import { ALIGNED, alignBest, isAligned } from '../ranking/rank.ts';
import { eachFeatures } from '../ranking/reranker.ts';
import { bagOfQuestion, bagsOfTerms, bagsOfWords, WordBags } from '../ranking/word-bags.ts';
import { overlaps } from '../text/span.ts';
import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';
import type { KeptBags, MatchingExample } from './learn-matcher.ts';
import type { RankingExample } from './learn-ranking.ts';
import type { RerankingExample } from './learn-reranker.ts';
import { isRightSentence, lookAt, rankedBy } from './look-at.ts';
import { rowArticle } from './row-article.ts';

/** One example for each question whose candidates hold right ones and wrong ones. */
export function rankingExamples(row: LabelledArticle, words: WordWeights, weight: number): RankingExample[] {
  return examplesOf(row, weight, (index, asked) => {
    const { candidates } = lookAt(index, asked, words, row.questions);
    const right = rightAmong(candidates, index, asked);
    return right && { evidence: candidates.map(({ evidence }) => evidence), right };
  });
}

const bags = new WordBags();

/** One example for each question whose best candidates by `ranking` hold right ones and wrong ones. */
export function matchingExamples(
  row: LabelledArticle,
  words: WordWeights,
  ranking: Float64Array,
  weight: number,
): MatchingExample[] {
  return examplesOf(row, weight, (index, asked) => {
    const { view, candidates } = lookAt(index, asked, words, row.questions, { ranking });
    const best = rankedBy(ranking, candidates).slice(0, ALIGNED);
    const right = rightAmong(best, index, asked);
    if (!right) return null;
    bagOfQuestion(view.question, bags);
    const question = keep(bags);
    const kept = best.map(({ candidate, score }, i) => {
      bagsOfTerms(candidate, bags);
      const terms = keep(bags);
      bagsOfWords(candidate, bags);
      return { score, right: right[i]!, terms, words: keep(bags) };
    });
    return { asked: question, candidates: kept };
  });
}

function keep({ rows, starts, count }: WordBags): KeptBags {
  return {
    rows: Uint16Array.from(rows.subarray(0, starts[count])),
    starts: Uint16Array.from(starts.subarray(0, count + 1)),
  };
}

/** What questions are ranked by before the re-ranker. */
export interface MatchedBy {
  readonly words: WordWeights;
  readonly ranking: Float64Array;
  readonly matcher: Matcher;
}

/** One example for each question whose best candidates hold right ones and wrong ones. */
export function rerankingExamples(
  row: LabelledArticle,
  { words, ranking, matcher }: MatchedBy,
  weight: number,
): RerankingExample[] {
  return examplesOf(row, weight, (index, asked) => {
    const { view, candidates } = lookAt(index, asked, words, row.questions, { ranking, matcher });
    const best = alignBest(rankedBy(ranking, candidates), alignTo(matcher, view.question)).filter(isAligned);
    const right = rightAmong(best, index, asked);
    if (!right) return null;
    const scores = best.map(({ score }) => score);
    const features: Float32Array[] = [];
    eachFeatures(best, (values) => features.push(Float32Array.from(values)));
    return { features, scores, right };
  });
}

/** What each question of the row teaches, null for nothing, with how much it counts beside others. */
function examplesOf<Example extends object>(
  row: LabelledArticle,
  weight: number,
  exampleOf: (index: Index, asked: LabelledQuestion) => Example | null,
): (Example & { readonly weight: number })[] {
  const index = buildIndex([rowArticle(row)]);
  return row.questions.flatMap((asked) => {
    const example = exampleOf(index, asked);
    const share = isToldBefore(asked, row.questions) ? TOLD_BEFORE : 1;
    return example ? [{ ...example, weight: weight * share }] : [];
  });
}

/**
 * How much a follow-up counts that what answers the question before answers too. Who has read a reply goes on
 * to what it did not say: so do five in six of the follow-ups of `unread`, but of the other training
 * conversations, which were asked without replies, not even half. With this they are nearly as in `unread`.
 */
const TOLD_BEFORE = 0.2;

function isToldBefore({ after, answers }: LabelledQuestion, all: readonly LabelledQuestion[]): boolean {
  const before = after === null ? undefined : all.find(({ id }) => id === after);
  return before?.answers.some((one) => answers.some((other) => overlaps(one, other))) ?? false;
}

/** Whether each is right; null where all are or none is, which teaches nothing. */
function rightAmong(
  ranked: readonly { readonly sentence: number }[],
  index: Index,
  asked: LabelledQuestion,
): boolean[] | null {
  const right = ranked.map(({ sentence }) => isRightSentence(index, sentence, asked));
  return right.includes(true) && right.includes(false) ? right : null;
}

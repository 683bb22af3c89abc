import { buildIndex, type Index } from '../index/build-index.ts';
import type { Matcher } from '../learned/matcher.ts';
import type { WordWeights } from '../learned/weights.ts';
import { alignTo } from '../ranking/matcher.ts';
import { ALIGNED, alignBest, isAligned } from '../ranking/rank.ts';
import { eachFeatures } from '../ranking/reranker.ts';
import { bagOfQuestion, bagsOfTerms, bagsOfWords, WordBags } from '../ranking/word-bags.ts';
import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';
import type { KeptBags, MatchingExample } from './learn-matcher.ts';
import type { RankingExample } from './learn-ranking.ts';
import type { RerankingExample } from './learn-reranker.ts';
import { isRightSentence, lookAt, rankedBy } from './look-at.ts';
import { rowArticle } from './row-article.ts';

/** One example for each question whose candidates hold right ones and wrong ones. */
export function rankingExamples(row: LabelledArticle, words: WordWeights, weight: number): RankingExample[] {
  return examplesOf(row, (index, asked) => {
    const { candidates } = lookAt(index, asked, words, row.questions);
    const right = rightAmong(candidates, index, asked);
    return right && { evidence: candidates.map(({ evidence }) => evidence), right, weight };
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
  return examplesOf(row, (index, asked) => {
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
    return { asked: question, candidates: kept, weight };
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
  return examplesOf(row, (index, asked) => {
    const { view, candidates } = lookAt(index, asked, words, row.questions, { ranking, matcher });
    const best = alignBest(rankedBy(ranking, candidates), alignTo(matcher, view.question)).filter(isAligned);
    const right = rightAmong(best, index, asked);
    if (!right) return null;
    const scores = best.map(({ score }) => score);
    const features: Float32Array[] = [];
    eachFeatures(best, (values) => features.push(Float32Array.from(values)));
    return { features, scores, right, weight };
  });
}

/** What each question of the row teaches; null for nothing. */
function examplesOf<Example extends object>(
  row: LabelledArticle,
  exampleOf: (index: Index, asked: LabelledQuestion) => Example | null,
): Example[] {
  const index = buildIndex([rowArticle(row)]);
  return row.questions.flatMap((asked) => exampleOf(index, asked) ?? []);
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

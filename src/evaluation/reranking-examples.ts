import { buildIndex } from '../index/build-index.ts';
import type { Matcher } from '../learned/matcher.ts';
import type { WordWeights } from '../learned/weights.ts';
import { matchTo } from '../ranking/matcher.ts';
import { alignBest, isAligned } from '../ranking/rank.ts';
import { eachFeatures } from '../ranking/reranker.ts';
import type { LabelledArticle } from './labelled-article.ts';
import type { RerankingExample } from './learn-reranker.ts';
import { isRightSentence, lookAt, rankedBy } from './look-at.ts';
import { rowArticle } from './row-article.ts';

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
  const index = buildIndex([rowArticle(row)]);
  return row.questions.flatMap((asked) => {
    const { view, candidates } = lookAt(index, asked, words, row.questions, { ranking, matcher });
    const aligned = alignBest(rankedBy(ranking, candidates), matchTo(matcher, view.question));
    const best = aligned.filter(isAligned);
    const right = best.map(({ sentence }) => isRightSentence(index, sentence, asked));
    if (!right.includes(true) || !right.includes(false)) return [];
    const scores = best.map(({ score }) => score);
    const features: Float32Array[] = [];
    eachFeatures(best, (values) => features.push(Float32Array.from(values)));
    return [{ features, scores, right, weight }];
  });
}

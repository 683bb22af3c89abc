import { buildIndex } from '../index/build-index.ts';
import type { WordWeights } from '../learned/weights.ts';
import type { LabelledArticle } from './labelled-article.ts';
import type { RankingExample } from './learn-ranking.ts';
import { isRightSentence, lookAt } from './look-at.ts';
import { rowArticle } from './row-article.ts';

/** One example for each question whose candidates hold right ones and wrong ones. */
export function rankingExamples(row: LabelledArticle, words: WordWeights, weight: number): RankingExample[] {
  const index = buildIndex([rowArticle(row)]);
  return row.questions.flatMap((asked) => {
    const { candidates } = lookAt(index, asked, words, row.questions);
    const right = candidates.map(({ sentence }) => isRightSentence(index, sentence, asked));
    return right.includes(true) && right.includes(false)
      ? [{ evidence: candidates.map(({ evidence }) => evidence), right, weight }]
      : [];
  });
}

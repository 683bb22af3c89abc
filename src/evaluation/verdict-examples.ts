import { buildIndex, type Index } from '../index/build-index.ts';
import type { Reranker } from '../learned/reranker.ts';
import { alignTo } from '../ranking/matcher.ts';
import { alignBest, rerank } from '../ranking/rank.ts';
import { readSigns } from '../ranking/verdict-evidence.ts';
import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';
import type { LogisticExample } from './learn-logistic.ts';
import type { MatchedBy } from './listwise-examples.ts';
import { isRightSentence, lookAt, rankedBy } from './look-at.ts';
import { misdirect } from './misdirect.ts';
import { rowArticle } from './row-article.ts';

export interface VerdictExample extends LogisticExample {
  /** Whether the best sentence is right; `so` says whether the article answers at all. */
  readonly right: boolean;
  /** Whether it was put to its own file, and is no talk: here the score must keep what it promises. */
  readonly isAtHome: boolean;
}

/** What a question is ranked by while the verdict is learned. */
export interface RankedBy extends MatchedBy {
  readonly reranker: Reranker;
}

/** The weight of a question without an answer: people seldom ask the wrong article. */
export const ASTRAY = 0.35;

/** Each question asked of its own article and of another one. */
export function verdictExamples(articles: readonly LabelledArticle[], by: RankedBy): VerdictExample[] {
  return misdirect(articles).asked.flatMap(({ article, own, others }) => {
    const index = buildIndex([rowArticle(article)]);
    const unanswered = article.questions.filter(({ impossible, after }) => impossible && after === null);
    const examplesOf = (questions: readonly LabelledQuestion[], so: boolean, isOwn: boolean) =>
      questions.flatMap((asked) => {
        const isAtHome = isOwn && article.format !== null && !asked.isTalk;
        return verdictExample(index, asked, by, so).map((example) => ({ ...example, isAtHome }));
      });
    return [
      ...examplesOf(own, true, true),
      ...examplesOf(others, false, false),
      ...examplesOf(unanswered, false, true),
    ];
  });
}

function verdictExample(
  index: Index,
  asked: LabelledQuestion,
  { words, ranking, matcher, reranker }: RankedBy,
  so: boolean,
): Omit<VerdictExample, 'isAtHome'>[] {
  const { view, candidates } = lookAt(index, asked, words);
  const aligned = alignBest(rankedBy(ranking, candidates), alignTo(matcher, view.question));
  const ranked = rerank(reranker, aligned);
  const signs = readSigns({ view, ranked });
  if (!signs) return [];
  return [
    { signs, so, weight: so ? 1 : ASTRAY, right: so && isRightSentence(index, ranked[0]!.sentence, asked) },
  ];
}

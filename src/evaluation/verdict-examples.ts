import { buildIndex, type Index } from '../index/build-index.ts';
import type { Matcher } from '../learned/matcher.ts';
import type { Importance } from '../learned/weights.ts';
import { alignBest } from '../ranking/rank.ts';
import { readSigns } from '../ranking/verdict-evidence.ts';
import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';
import type { LogisticExample } from './learn-logistic.ts';
import { isRightSentence, lookAt, rankedBy, standsAlone } from './look-at.ts';
import { misdirect } from './misdirect.ts';
import { rowArticle } from './row-article.ts';

export interface VerdictExample extends LogisticExample {
  /** Whether the best sentence is right; `so` says whether the article answers at all. */
  readonly right: boolean;
}

/** What a question is ranked by while the verdict is learned. */
export interface RankedBy {
  readonly importance: Importance;
  readonly ranking: Float64Array;
  readonly matcher: Matcher;
}

/** The weight of a question without an answer: people seldom ask the wrong article. */
const ASTRAY = 0.35;

/** Each question asked of its own article and of another one. */
export function verdictExamples(articles: readonly LabelledArticle[], by: RankedBy): VerdictExample[] {
  return misdirect(articles).asked.flatMap(({ article, own, others }) => {
    const index = buildIndex([rowArticle(article)]);
    const unanswered = article.questions.filter((one) => one.impossible && standsAlone(one));
    return [
      ...own.flatMap((asked) => verdictExample(index, asked, by, true)),
      ...[...others, ...unanswered].flatMap((asked) => verdictExample(index, asked, by, false)),
    ];
  });
}

function verdictExample(
  index: Index,
  asked: LabelledQuestion,
  { importance, ranking, matcher }: RankedBy,
  so: boolean,
): VerdictExample[] {
  const { view, candidates } = lookAt(index, asked, importance);
  const ranked = alignBest(view, rankedBy(ranking, candidates), matcher);
  const signs = readSigns({ view, ranked });
  if (!signs) return [];
  return [
    { signs, so, weight: so ? 1 : ASTRAY, right: so && isRightSentence(index, ranked[0]!.sentence, asked) },
  ];
}

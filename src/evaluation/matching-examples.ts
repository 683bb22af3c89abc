import { buildIndex } from '../index/build-index.ts';
import type { WordWeights } from '../learned/weights.ts';
import { ALIGNED } from '../ranking/rank.ts';
import { bagOfQuestion, bagsOfTerms, bagsOfWords, WordBags } from '../ranking/word-bags.ts';
import type { LabelledArticle } from './labelled-article.ts';
import type { KeptBags, MatchingExample } from './learn-matcher.ts';
import { isRightSentence, lookAt, rankedBy } from './look-at.ts';
import { rowArticle } from './row-article.ts';

const bags = new WordBags();

/** One example for each question whose best candidates by `ranking` hold right ones and wrong ones. */
export function matchingExamples(
  row: LabelledArticle,
  words: WordWeights,
  ranking: Float64Array,
  weight: number,
): MatchingExample[] {
  const index = buildIndex([rowArticle(row)]);
  return row.questions.flatMap((asked) => {
    const { view, candidates } = lookAt(index, asked, words, row.questions, { ranking });
    const best = rankedBy(ranking, candidates).slice(0, ALIGNED);
    const right = best.map(({ sentence }) => isRightSentence(index, sentence, asked));
    if (!right.includes(true) || !right.includes(false)) return [];
    bagOfQuestion(view.question, bags);
    const question = keep(bags);
    const kept = best.map(({ candidate, score }, i) => {
      bagsOfTerms(candidate, bags);
      const terms = keep(bags);
      bagsOfWords(candidate, bags);
      return { score, right: right[i]!, terms, words: keep(bags) };
    });
    return [{ asked: question, candidates: kept, weight }];
  });
}

function keep({ rows, starts, count }: WordBags): KeptBags {
  return {
    rows: Uint16Array.from(rows.subarray(0, starts[count])),
    starts: Uint16Array.from(starts.subarray(0, count + 1)),
  };
}

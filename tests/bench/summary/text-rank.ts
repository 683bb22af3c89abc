import type { Article, Sentence } from '../../../src/article/article.ts';
import { sentenceText } from '../../../src/article/article.ts';
import { readSentenceTerms } from '../../../src/summary/sentence-terms.ts';

const DAMPING = 0.85;
const ROUNDS = 50;

/**
 * The `count` sentences that TextRank puts first, in reading order, as Mihalcea & Tarau 2004 define it: likeness is the number of words shared over the
 * sum of the logarithms of the lengths. The likeness of every pair is kept: not for long texts.
 */
export function textRank(article: Article, count: number): readonly Sentence[] {
  const body = article.sentences.filter(({ role }) => role === 'body');
  const { of } = readSentenceTerms(body.map((sentence) => sentenceText(article, sentence)));
  const likeness = of.map((own, i) => of.map((other, j) => (i === j ? 0 : likenessOf(own, other))));
  const rank = pageRank(likeness);
  const best = [...body.keys()].sort((a, b) => rank[b]! - rank[a]! || a - b).slice(0, count);
  return best.sort((a, b) => a - b).map((place) => body[place]!);
}

function likenessOf(own: Uint32Array, other: Uint32Array): number {
  const theirs = new Set(other);
  const shared = own.filter((term) => theirs.has(term)).length;
  return shared / (Math.log(Math.max(2, own.length)) + Math.log(Math.max(2, other.length)));
}

function pageRank(likeness: readonly (readonly number[])[]): readonly number[] {
  const given = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let rank = likeness.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    rank = likeness.map(
      (row) =>
        1 -
        DAMPING +
        DAMPING *
          row.reduce((sum, value, j) => sum + (given[j]! > 0 ? (value * rank[j]!) / given[j]! : 0), 0),
    );
  }
  return rank;
}

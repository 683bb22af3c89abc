import type { SentenceTerms } from './sentence-terms.ts';

// Sentences recommend one another by the words that they share, and a recommendation counts by who gives it:
// TextRank (Mihalcea & Tarau 2004) and LexRank (Erkan & Radev 2004). A pair's likeness here is (words shared)
// / (norm of one × norm of the other), which takes apart into one figure a sentence and one a term. So a
// round costs as much as the text is long, and no table of pairs is made.

const DAMPING = 0.85;
/** After these the order no longer changes. */
const ROUNDS = 15;

/** A sentence's share in the text's PageRank, the highest being 1. `norm` is by the number of its terms. */
export function rankByCentrality(terms: SentenceTerms, norm: (termCount: number) => number): Float64Array {
  const count = terms.of.length;
  const inverse = Float64Array.from(terms.of, ({ length }) => (length === 0 ? 0 : 1 / norm(length)));
  const given = recommend(terms, inverse, new Float64Array(count).fill(1));
  let rank = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round++) {
    const shares = rank.map((value, i) => (given[i]! > 1e-12 ? value / given[i]! : 0));
    rank = recommend(terms, inverse, shares).map((value) => (1 - DAMPING) / count + DAMPING * value);
  }
  const highest = rank.reduce((most, value) => Math.max(most, value), 0) || 1;
  return rank.map((value) => value / highest);
}

/** Each sentence's sum of all others' weights times likeness. */
function recommend(
  terms: SentenceTerms,
  inverse: Float64Array,
  weights: Float64Array,
): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(terms.count);
  terms.of.forEach((own, i) => {
    const weight = weights[i]! * inverse[i]!;
    for (const term of own) sums[term]! += weight;
  });
  return Float64Array.from(terms.of, (own, i) => {
    let sum = 0;
    for (const term of own) sum += sums[term]!;
    const itself = own.length * weights[i]! * inverse[i]!;
    return Math.max(0, sum - itself) * inverse[i]!;
  });
}

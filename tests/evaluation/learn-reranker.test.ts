import { describe, expect, test } from 'vitest';
import { learnRanking } from '../../src/evaluation/learn-ranking.ts';
import { learnReranker, type RerankingExample } from '../../src/evaluation/learn-reranker.ts';
import { type Reranker, UNITS } from '../../src/learned/reranker.ts';
import { FEATURES } from '../../src/ranking/reranker.ts';

/** A candidate that is told by these numbers first; all have the same 3 behind them. */
const told = (...numbers: readonly number[]) => {
  const features = new Float32Array(FEATURES);
  features.set([...numbers, 3]);
  return features;
};
/** Where the 3 stands. */
const SAME = 2;

const [NEITHER, ONE, OTHER, BOTH] = [told(0, 0), told(1, 0), told(0, 1), told(1, 1)];
/** What has both or neither is right, what has one of two is not: no sum of weights can tell. */
const pairs = [
  [NEITHER, ONE],
  [NEITHER, OTHER],
  [BOTH, ONE],
  [BOTH, OTHER],
] as const;
const examples: readonly RerankingExample[] = Array.from({ length: 4000 }, (_, i) => {
  const [right, wrong] = pairs[i % 4]!;
  const isFirst = i % 8 < 4;
  return {
    features: isFirst ? [right, wrong] : [wrong, right],
    scores: [0, 0],
    right: [isFirst, !isFirst],
    weight: 1,
  };
});
const learned = learnReranker(examples);

/** What a network adds to what is told so. */
function scoreOf({ hidden, begins, out }: Reranker, features: Float32Array): number {
  return out.reduce((score, worth, unit) => {
    const sum = features.reduce((sum, value, i) => sum + value * hidden[i * UNITS + unit]!, begins[unit]!);
    return score + Math.max(0, sum) * worth;
  }, 0);
}

/** How many of the pairs have the right one first. */
const rightFirst = (score: (features: Float32Array) => number): number =>
  pairs.filter(([right, wrong]) => score(right) > score(wrong)).length;

/** What a network makes of the pairs. */
const gaps = (network: Reranker): number[] =>
  pairs.map(([right, wrong]) => scoreOf(network, right) - scoreOf(network, wrong));

test('what no sum of weights can tell is learned', () => {
  const linear = learnRanking(
    examples.map(({ features, right }) => ({
      evidence: features.map((row) => Float64Array.from(row)),
      right,
      weight: 1,
    })),
    FEATURES,
    new Map(),
  );
  expect(rightFirst((row) => row.reduce((sum, value, i) => sum + value * linear[i]!, 0))).toBeLessThan(3);
  expect(rightFirst((row) => scoreOf(learned, row))).toBe(4);
  expect(Math.min(...gaps(learned))).toBeGreaterThan(0.5);
});

test('the same examples teach the same, to the bit', () => {
  expect(learnReranker(examples)).toEqual(learned);
});

test('what never varies weighs nothing', () => {
  const weightsOf = (feature: number) =>
    [...learned.hidden.subarray(feature * UNITS, (feature + 1) * UNITS)].map(Math.abs);
  expect(Math.max(...weightsOf(SAME))).toBe(0);
  expect(Math.max(...weightsOf(SAME + 1))).toBe(0);
  expect(Math.max(...weightsOf(0))).toBeGreaterThan(0);
});

test('where the scores tell already, little is added', () => {
  const known = examples.map((one) => ({ ...one, scores: one.right.map((right) => (right ? 20 : 0)) }));
  expect(Math.max(...gaps(learnReranker(known)).map(Math.abs))).toBeLessThan(0.1);
});

test('one of several right candidates is enough', () => {
  // What has both is right beside what has neither; only one of them has to come first.
  const several = examples.map((one) => ({
    ...one,
    features: [NEITHER, ONE, BOTH],
    scores: [0, 0, 5],
    right: [true, false, true],
  }));
  const [first] = gaps(learnReranker(several));
  expect(Math.abs(first!)).toBeLessThan(gaps(learned)[0]!);
});

describe('nothing to learn from', () => {
  const adds = ({ out }: Reranker) => Math.max(...out.map(Math.abs));

  test('no examples: a network that adds nothing', () => {
    const network = learnReranker([]);
    expect(adds(network)).toBe(0);
    expect([...network.hidden, ...network.begins].every(Number.isFinite)).toBe(true);
  });

  test('an example that counts for nothing teaches nothing', () => {
    expect(adds(learnReranker(examples.slice(0, 100).map((one) => ({ ...one, weight: 0 }))))).toBe(0);
  });

  test('great scores do not overflow', () => {
    const great = examples.slice(0, 100).map((one) => ({ ...one, scores: [-1e4, 1e4] }));
    const { hidden, begins, out } = learnReranker(great);
    expect([...hidden, ...begins, ...out].every(Number.isFinite)).toBe(true);
  });
});

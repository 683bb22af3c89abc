import { describe, expect, test } from 'vitest';
import { dot, learnRanking, type RankingExample } from '../../src/evaluation/learn-ranking.ts';

const NOTHING_FIXED: ReadonlyMap<number, number> = new Map();

/** A question with its candidates' evidence, of which those at `right` are right. */
function example(candidates: readonly (readonly number[])[], ...right: readonly number[]): RankingExample {
  return {
    evidence: candidates.map((values) => Float64Array.from(values)),
    right: candidates.map((_, place) => right.includes(place)),
    weight: 1,
  };
}

/** The place of the candidate that the weights put first. */
function first({ evidence }: RankingExample, weights: Float64Array): number {
  const scores = evidence.map((values) => dot(values, weights));
  return scores.indexOf(Math.max(...scores));
}

/** The right candidate has more of the first kind of evidence, the wrong ones of the second; the third is noise. */
const separable = Array.from({ length: 60 }, (_, i) =>
  example(
    [
      [0.2, 0.8, i % 2],
      [0.9, 0.1, (i + 1) % 2],
      [0.3, 0.6, i % 3],
    ],
    1,
  ),
);

test('the right candidate comes first', () => {
  const weights = learnRanking(separable, 3, NOTHING_FIXED);
  expect(separable.map((one) => first(one, weights))).toEqual(separable.map(() => 1));
  expect(weights[0]).toBeGreaterThan(0);
  expect(weights[1]).toBeLessThan(0);
  expect(Math.abs(weights[2]!)).toBeLessThan(Math.abs(weights[0]!) / 5);
});

test('one of several right candidates is enough', () => {
  // The two right ones differ in all but the second kind of evidence; nothing asks for both to be high.
  const several = Array.from({ length: 60 }, () =>
    example(
      [
        [0, 0],
        [1, 1],
        [-1, 1],
      ],
      1,
      2,
    ),
  );
  const weights = learnRanking(several, 2, NOTHING_FIXED);
  expect([1, 2]).toContain(first(several[0]!, weights));
  expect(weights[1]).toBeGreaterThan(0.5);
});

test('evidence that all candidates share tells nothing', () => {
  const same = Array.from({ length: 40 }, () =>
    example(
      [
        [1, 0.1],
        [1, 0.9],
      ],
      1,
    ),
  );
  expect(learnRanking(same, 2, NOTHING_FIXED)[0]).toBeCloseTo(0, 6);
});

test('fixed weights stay, and the others are learned around them', () => {
  const weights = learnRanking(separable, 3, new Map([[0, -0.6]]));
  expect(weights[0]).toBeCloseTo(-0.6, 12);
  expect(weights[1]).toBeLessThan(learnRanking(separable, 3, NOTHING_FIXED)[1]!);
  expect(separable.map((one) => first(one, weights))).toEqual(separable.map(() => 1));
});

test('the same examples give the same weights', () => {
  expect(learnRanking(separable, 3, NOTHING_FIXED)).toEqual(learnRanking(separable, 3, NOTHING_FIXED));
});

describe('little to learn from', () => {
  test('no examples leave the weights at zero, or where they were fixed', () => {
    const weights = learnRanking([], 3, new Map([[2, 0.5]]));
    expect([...weights]).toEqual([0, 0, expect.closeTo(0.5, 12)]);
  });

  test('evidence that never occurs keeps no weight', () => {
    const weights = learnRanking(
      [
        example(
          [
            [0, 1],
            [0, 0],
          ],
          0,
        ),
      ],
      2,
      NOTHING_FIXED,
    );
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeGreaterThan(0);
  });

  test('great values do not overflow', () => {
    const great = Array.from({ length: 20 }, () =>
      example(
        [
          [1e4, 0],
          [-1e4, 1],
        ],
        0,
      ),
    );
    expect([...learnRanking(great, 2, NOTHING_FIXED)].every(Number.isFinite)).toBe(true);
  });
});

import { listwiseSlopes } from './listwise.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** A question's candidates as the ranker's training sees them. */
export interface RankingExample {
  /** The evidence of each candidate. */
  readonly evidence: readonly ArrayLike<number>[];
  /** Whether each candidate is right; some are, and some are not. */
  readonly right: readonly boolean[];
  /** How much it counts beside the others; 1 for most. */
  readonly weight: number;
}

const SEED = 20_240_115;
const ROUNDS = 12;
const BATCH = 16;
const STEP = 0.3;
const DECAY = 1e-5;

/**
 * Weights that put right candidates first: the listwise softmax loss −log Σ p(right) (Cao et al. 2007, with
 * all right ones as one event), descended by AdaGrad (Duchi et al. 2011) in a fixed random order; the mean of
 * the weights over the second half of the rounds. `fixed` weights stay as they are. The same examples give
 * the same weights.
 */
export function learnRanking(
  examples: readonly RankingExample[],
  size: number,
  fixed: ReadonlyMap<number, number>,
): Float64Array {
  const random = seededRandom(SEED);
  const weights = Float64Array.from({ length: size }, (_, i) => fixed.get(i) ?? 0);
  const squares = new Float64Array(size).fill(1e-8);
  const sum = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const order = shuffled(examples, random);
    for (let first = 0; first < order.length; first += BATCH) {
      const gradient = slope(order.slice(first, first + BATCH), weights);
      for (let i = 0; i < size; i++) {
        if (fixed.has(i)) continue;
        const downhill = gradient[i]! / BATCH + DECAY * weights[i]!;
        squares[i]! += downhill * downhill;
        weights[i]! -= (STEP * downhill) / Math.sqrt(squares[i]!);
      }
    }
    if (round >= ROUNDS / 2) for (let i = 0; i < size; i++) sum[i]! += weights[i]!;
  }
  return sum.map((total) => total / (ROUNDS / 2));
}

/** The loss's gradient over some examples. */
function slope(examples: readonly RankingExample[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { evidence, right, weight } of examples) {
    const scores = evidence.map((values) => dot(values, weights));
    const slopes = listwiseSlopes(scores, right);
    evidence.forEach((values, candidate) => {
      const share = weight * slopes[candidate]!;
      for (let i = 0; i < gradient.length; i++) gradient[i]! += share * values[i]!;
    });
  }
  return gradient;
}

/** The sum of the products. */
export function dot(values: ArrayLike<number>, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * weights[i]!;
  return sum;
}

import { type Reranker, UNITS } from '../learned/reranker.ts';
import { FEATURES } from '../ranking/reranker.ts';
import { listwiseSlopes } from './listwise.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** A question's best candidates as the re-ranker's training sees them. */
export interface RerankingExample {
  readonly features: readonly Float32Array[];
  /** What ranker and matcher give each. */
  readonly scores: readonly number[];
  /** Whether each is right; some are, and some are not. */
  readonly right: readonly boolean[];
  readonly weight: number;
}

const SEED = 20_261_129;
const ROUNDS = 8;
const BATCH = 64;
const STEP = 0.002;
const DECAY = 1e-4;
/** The share of units, chosen anew for each candidate, that are left out (Srivastava et al. 2014). */
const DROP = 0.4;
/** Adam's (Kingma & Ba 2015). */
const [MOMENTUM, SQUARES, TINY] = [0.9, 0.999, 1e-8];

/** A row of features with the 1 before it that what a unit begins with is weighed by. */
const ROW = FEATURES + 1;

/**
 * Learns the re-ranker on top of scores that stay: the listwise loss of `learnRanking` over the sum of both,
 * descended by Adam with steps that shrink to nothing. It begins as one that adds nothing, and stays so
 * without examples. The same examples give the same network.
 */
export function learnReranker(examples: readonly RerankingExample[]): Reranker {
  const { mean, spread } = spreadOf(examples);
  const random = seededRandom(SEED);
  const first = () => (2 * random() - 1) / Math.sqrt(FEATURES);
  const hidden = new Learning(Float64Array.from({ length: UNITS * ROW }, first));
  const out = new Learning(new Float64Array(UNITS));
  const lists = examples.map((example) => standardised(example, mean, spread));
  const steps = ROUNDS * Math.ceil(examples.length / BATCH);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const order = shuffled(lists, random);
    for (let at = 0; at < order.length; at += BATCH) {
      const batch = order.slice(at, at + BATCH);
      for (const one of batch) learnOne(one, hidden, out, random, 1 / batch.length);
      step++;
      const length = STEP * (1 - step / steps);
      hidden.descend(length, step);
      out.descend(length, step);
    }
  }
  return { ...unstandardised(hidden.weights, mean, spread), out: out.weights };
}

/** Weights being learned. */
class Learning {
  readonly weights: Float64Array;
  readonly slope: Float64Array;
  readonly #mean: Float64Array;
  readonly #squares: Float64Array;

  constructor(weights: Float64Array) {
    this.weights = weights;
    this.slope = new Float64Array(weights.length);
    this.#mean = new Float64Array(weights.length);
    this.#squares = new Float64Array(weights.length);
  }

  /** A step along the slope taken down, which is forgotten; weights decay (Loshchilov & Hutter 2019). */
  descend(length: number, step: number): void {
    const [first, second] = [1 - MOMENTUM ** step, 1 - SQUARES ** step];
    for (let i = 0; i < this.weights.length; i++) {
      const slope = this.slope[i]!;
      this.#mean[i] = MOMENTUM * this.#mean[i]! + (1 - MOMENTUM) * slope;
      this.#squares[i] = SQUARES * this.#squares[i]! + (1 - SQUARES) * slope * slope;
      const downhill = this.#mean[i]! / first / (Math.sqrt(this.#squares[i]! / second) + TINY);
      this.weights[i]! -= length * (downhill + DECAY * this.weights[i]!);
      this.slope[i] = 0;
    }
  }
}

interface List {
  readonly example: RerankingExample;
  /** Each candidate's features, with a 1 before them. */
  readonly rows: readonly Float32Array[];
}

/** Adds to the slopes how the loss of one question, `share` of the batch's, changes with each weight. */
function learnOne(
  { example, rows }: List,
  hidden: Learning,
  out: Learning,
  random: () => number,
  share: number,
): void {
  const active = rows.map((row) => unitsOf(row, hidden.weights, random));
  const scores = active.map((units, i) =>
    units.reduce((sum, value, unit) => sum + value * out.weights[unit]!, example.scores[i]!),
  );
  const slopes = listwiseSlopes(scores, example.right);
  rows.forEach((row, i) => {
    const change = share * example.weight * slopes[i]!;
    for (let unit = 0; unit < UNITS; unit++) {
      const value = active[i]![unit]!;
      if (value === 0) continue;
      out.slope[unit]! += change * value;
      const back = (change * out.weights[unit]!) / (1 - DROP);
      for (let feature = 0; feature < ROW; feature++)
        hidden.slope[unit * ROW + feature]! += back * row[feature]!;
    }
  });
}

/** The hidden units, what is below 0 cut off, some left out and the others the larger for it. */
function unitsOf(row: Float32Array, weights: Float64Array, random: () => number): Float64Array {
  const units = new Float64Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    if (random() < DROP) continue;
    let sum = 0;
    for (let i = 0; i < ROW; i++) sum += weights[unit * ROW + i]! * row[i]!;
    if (sum > 0) units[unit] = sum / (1 - DROP);
  }
  return units;
}

/** Each feature's mean and standard deviation over all candidates. */
function spreadOf(examples: readonly RerankingExample[]): { mean: Float64Array; spread: Float64Array } {
  const [mean, squares] = [new Float64Array(FEATURES), new Float64Array(FEATURES)];
  let count = 0;
  for (const { features } of examples)
    for (const row of features) {
      count++;
      for (let i = 0; i < FEATURES; i++) {
        mean[i]! += row[i]!;
        squares[i]! += row[i]! ** 2;
      }
    }
  for (let i = 0; i < FEATURES; i++) mean[i]! /= count || 1;
  const spread = squares.map((sum, i) => steady(Math.sqrt(Math.max(0, sum / (count || 1) - mean[i]! ** 2))));
  return { mean, spread };
}

/** A feature that hardly varies teaches nothing and weighs nothing. */
function steady(spread: number): number {
  return spread < 1e-3 ? Number.POSITIVE_INFINITY : spread;
}

function standardised(example: RerankingExample, mean: Float64Array, spread: Float64Array): List {
  const rows = example.features.map((features) =>
    Float32Array.from({ length: ROW }, (_, i) =>
      i === 0 ? 1 : (features[i - 1]! - mean[i - 1]!) / spread[i - 1]!,
    ),
  );
  return { example, rows };
}

/** The same weights for features as they come, a row for each feature. */
function unstandardised(
  weights: Float64Array,
  mean: Float64Array,
  spread: Float64Array,
): Omit<Reranker, 'out'> {
  const [hidden, begins] = [new Float64Array(FEATURES * UNITS), new Float64Array(UNITS)];
  for (let unit = 0; unit < UNITS; unit++) {
    begins[unit] = weights[unit * ROW]!;
    for (let i = 0; i < FEATURES; i++) {
      const weight = weights[unit * ROW + 1 + i]! / spread[i]!;
      hidden[i * UNITS + unit] = weight;
      begins[unit]! -= weight * mean[i]!;
    }
  }
  return { hidden, begins };
}

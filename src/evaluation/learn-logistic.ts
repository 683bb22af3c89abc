import { dot } from './learn-ranking.ts';

/** Signs, and whether what they point at was so. */
export interface LogisticExample {
  readonly signs: Float64Array;
  readonly so: boolean;
  /** How much it counts beside the others; 1 for most. */
  readonly weight: number;
}

const STEPS = 10;

/**
 * Logistic regression with a ridge, by Newton's method (Hastie, Tibshirani & Friedman 2009, 4.4.1); no
 * examples give zeros. `fixed` weights stay as they are. The higher the ridge, the more are weights drawn to
 * zero, and signs that tell the same share theirs.
 */
export function learnLogistic(
  examples: readonly LogisticExample[],
  size: number,
  fixed: ReadonlyMap<number, number> = new Map(),
  ridge = 1,
): Float64Array {
  const weights = Float64Array.from({ length: size }, (_, i) => fixed.get(i) ?? 0);
  for (let step = 0; step < STEPS; step++) {
    const curvature = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size + 1);
      row[i] = ridge;
      row[size] = -ridge * weights[i]!;
      return row;
    });
    for (const example of examples) addExample(curvature, example, dot(example.signs, weights));
    for (const i of fixed.keys()) curvature[i]!.fill(0)[i] = 1;
    solve(curvature).forEach((change, i) => {
      weights[i]! += change;
    });
  }
  return weights;
}

/** Adds one example to the normal equations, whose last column is the gradient. */
function addExample(
  rows: readonly Float64Array[],
  { signs, so, weight }: LogisticExample,
  sum: number,
): void {
  const size = signs.length;
  const probability = 1 / (1 + Math.exp(-sum));
  const spread = weight * probability * (1 - probability);
  const error = weight * ((so ? 1 : 0) - probability);
  for (let i = 0; i < size; i++) {
    const sign = signs[i]!;
    if (sign === 0) continue;
    const row = rows[i]!;
    row[size]! += error * sign;
    for (let j = 0; j < size; j++) row[j]! += spread * sign * signs[j]!;
  }
}

/** Gauss–Jordan elimination with the largest pivot; uses up the rows, a square system and its right side. */
function solve(rows: Float64Array[]): number[] {
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = 0; k < size; k++) {
      const times = k === i ? 0 : rows[k]![i]! / rows[i]![i]!;
      if (times) for (let j = i; j <= size; j++) rows[k]![j]! -= times * rows[i]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

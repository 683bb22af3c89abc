/**
 * The area under the ROC curve: how likely a random one of `high` scores above a random one of `low`, a tie
 * counting half (Hanley & McNeil 1982). 0.5 is chance; null when either is empty.
 */
export function rocArea(high: readonly number[], low: readonly number[]): number | null {
  if (high.length === 0 || low.length === 0) return null;
  const sorted = Float64Array.from(low).sort();
  const wins = high.reduce((sum, score) => sum + (below(sorted, score) + notAbove(sorted, score)) / 2, 0);
  return wins / (high.length * low.length);
}

/** How many are below the score. */
function below(sorted: Float64Array, score: number): number {
  return boundary(sorted, (other) => other < score);
}

function notAbove(sorted: Float64Array, score: number): number {
  return boundary(sorted, (other) => other <= score);
}

function boundary(sorted: Float64Array, isLeft: (score: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isLeft(sorted[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}

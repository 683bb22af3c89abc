/**
 * How the listwise softmax loss −log Σ p(right) (Cao et al. 2007, with all right ones as one event) changes
 * with each score: what the softmax expects, less what it expects among the right ones, of which there is one
 * at least.
 */
export function listwiseSlopes(scores: readonly number[], right: readonly boolean[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, i) => (right[i] ? sum + power : sum), 0);
  return powers.map((power, i) => power / all - (right[i] ? power / Math.max(good, 1e-12) : 0));
}

import { firstWhere } from '../text/first-where.ts';

/** The area under the ROC curve, 0 to 1 (Hanley & McNeil 1982): 0.5 is chance; null when either is empty. */
export function rocArea(high: readonly number[], low: readonly number[]): number | null {
  if (high.length === 0 || low.length === 0) return null;
  const sorted = Float64Array.from(low).sort();
  const below = (score: number) => firstWhere(sorted.length, (place) => sorted[place]! >= score);
  const notAbove = (score: number) => firstWhere(sorted.length, (place) => sorted[place]! > score);
  const wins = high.reduce((sum, score) => sum + (below(score) + notAbove(score)) / 2, 0);
  return wins / (high.length * low.length);
}

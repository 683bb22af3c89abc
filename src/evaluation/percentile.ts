/** The smallest value that at least `percent` of the values do not exceed (nearest rank); null of none. */
export function percentile(values: readonly number[], percent: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const place = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, place - 1)]!;
}

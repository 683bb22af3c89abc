/** Shares of the questions, the surest first. */
const SHARES = [0.05, 0.1, 0.2, 0.28, 0.35, 0.45, 0.6, 0.8, 1];

/** Of the surest best sentences, by score, how many are right: a line with `share: precision` at each share of the questions. */
export function curveLine(
  name: string,
  scored: readonly { readonly score: number; readonly right: boolean }[],
): string {
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  const points = SHARES.map((share) => {
    const surest = sorted.slice(0, Math.max(1, Math.round(share * sorted.length)));
    const right = surest.filter((one) => one.right).length;
    return `${Math.round(100 * share)} %: ${((100 * right) / surest.length).toFixed(1)}`;
  });
  return sorted.length === 0 ? '' : `${name}, right of the surest ${points.join(', ')}\n`;
}

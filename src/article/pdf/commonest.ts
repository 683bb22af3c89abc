/** The value that weighs most, the first of several; `none` without any. */
export function commonest<Value>(
  values: readonly (readonly [value: Value, weight: number])[],
  none: Value,
): Value {
  const weights = new Map<Value, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let [best, most] = [none, 0];
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}

/** The size of most of the text, in points, to a half; 0 without text. */
export function textSize(lines: readonly { readonly size: number; readonly text: string }[]): number {
  return commonest(
    lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]),
    0,
  );
}

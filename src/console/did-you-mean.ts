/** The name that a mistyped one is most likely meant to be; null when none is near. Equally near ones: the first. */
export function closest(typed: string, names: readonly string[]): string | null {
  const wanted = typed.toLowerCase().slice(0, 64);
  let best: string | null = null;
  let least = 1 + Math.floor(Math.max(3, wanted.length) / 3);
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best ?? names.find((name) => wanted.length > 1 && name.toLowerCase().startsWith(wanted)) ?? null;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one into the other (Damerau 1964, each place edited once). */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[other.length]!;
}

import { editCost } from '../question/edit-cost.ts';

/** The name that a mistyped one is likely meant to be, the first of equals; null when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.toLowerCase().slice(0, 64);
  let best: string | null = null;
  let least = Math.floor(Math.max(3, wanted.length) / 3) + FIRST_LETTER;
  for (const name of names) {
    const cost = editCost(wanted, name.toLowerCase(), least);
    if (cost > least || (best !== null && cost === least)) continue;
    least = cost;
    best = name;
  }
  return best ?? names.find((name) => wanted.length > 1 && name.toLowerCase().startsWith(wanted)) ?? null;
}

/** What a slip in the first letter costs more. */
const FIRST_LETTER = 0.1;

import type { SentenceTerms } from './sentence-terms.ts';

/** What choosing needs to know of the sentences, by their places. */
export interface SummaryCandidates {
  readonly terms: SentenceTerms;
  readonly scores: Float64Array;
  /** What likeness to a sentence chosen before costs, from 0. */
  readonly redundancy: number;
  /** The places without which this one is not understood, itself last; undefined when it never is. */
  readonly companions: (place: number) => readonly number[] | undefined;
  /** What having such companions costs a sentence. */
  readonly leaning: number;
}

/** Two sentences this alike say the same. */
const SAME = 0.7;
const REPETITION = 2;
/** How many of the best are looked at closely in each round. */
const CLOSE_LOOK = 60;

/** `count` places, ascending: in turn what is worth most, less what is told (Carbonell & Goldstein 1998). */
export function choosePlaces(choice: SummaryCandidates, count: number): number[] {
  const chosen = new Set<number>();
  const alike = new Float64Array(choice.scores.length);
  while (chosen.size < count) {
    for (const place of bestGroup(choice, chosen, alike, count - chosen.size)) {
      chosen.add(place);
      noteLikeness(choice.terms, place, alike);
    }
  }
  return [...chosen].sort((a, b) => a - b);
}

/** The best place by itself when no group fits. */
function bestGroup(
  choice: SummaryCandidates,
  chosen: ReadonlySet<number>,
  alike: Float64Array,
  room: number,
): readonly number[] {
  const worth = choice.scores.map(
    (score, i) => score - choice.redundancy * alike[i]! - (alike[i]! > SAME ? REPETITION : 0),
  );
  const places = topPlaces(worth, chosen);
  let best = places.slice(0, 1);
  let highest = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const needed = choice.companions(place);
    const group = needed?.filter((one) => !chosen.has(one));
    if (!needed || !group || group.length > room) continue;
    const leaning = needed.length > 1 ? choice.leaning : 0;
    const mean = group.reduce((sum, one) => sum + worth[one]!, 0) / group.length - leaning;
    if (mean > highest) [best, highest] = [group, mean];
  }
  return best;
}

/** The places of highest worth not yet chosen, best first, equal ones in reading order. */
function topPlaces(worth: Float64Array, chosen: ReadonlySet<number>): number[] {
  const open = Array.from(worth.keys()).filter((place) => !chosen.has(place));
  const bar = worth.filter((_, place) => !chosen.has(place)).sort()[Math.max(0, open.length - CLOSE_LOOK)]!;
  return open
    .filter((place) => worth[place]! >= bar)
    .sort((a, b) => worth[b]! - worth[a]! || a - b)
    .slice(0, CLOSE_LOOK);
}

/** Raises every sentence's likeness to what is chosen; the cosine of their sets of terms. */
function noteLikeness(terms: SentenceTerms, place: number, alike: Float64Array): void {
  const told = new Uint8Array(terms.count);
  const own = terms.of[place]!;
  for (const term of own) told[term] = 1;
  terms.of.forEach((other, i) => {
    let shared = 0;
    for (const term of other) shared += told[term]!;
    if (shared > 0) alike[i] = Math.max(alike[i]!, shared / Math.sqrt(own.length * other.length));
  });
}

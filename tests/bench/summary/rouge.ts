import { findWords, normalWord } from '../../../src/text/words.ts';

/** F-measures, 0 to 1. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly longest: number;
}

/** ROUGE-1, ROUGE-2 and ROUGE-L of a summary against one reference; lower case, no stemming. Lin 2004. */
export function rouge(summary: string, reference: string): Rouge {
  const [ours, theirs] = [readWords(summary), readWords(reference)];
  return {
    one: overlap(ours, theirs, 1),
    two: overlap(ours, theirs, 2),
    longest: fMeasure(longestCommon(ours, theirs), ours.length, theirs.length),
  };
}

function readWords(text: string): readonly string[] {
  return findWords(text).map(({ start, end }) => normalWord(text.slice(start, end)));
}

function overlap(ours: readonly string[], theirs: readonly string[], size: number): number {
  const [left, right] = [countGrams(ours, size), countGrams(theirs, size)];
  let shared = 0;
  for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0);
  return fMeasure(shared, Math.max(0, ours.length - size + 1), Math.max(0, theirs.length - size + 1));
}

function countGrams(words: readonly string[], size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** The length of the longest common subsequence. */
function longestCommon(ours: readonly string[], theirs: readonly string[]): number {
  const lengths = new Array<number>(theirs.length + 1).fill(0);
  for (const word of ours) {
    let diagonal = 0;
    for (let at = 1; at <= theirs.length; at++) {
      const above = lengths[at]!;
      lengths[at] = word === theirs[at - 1] ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[theirs.length]!;
}

function fMeasure(shared: number, ours: number, theirs: number): number {
  return shared === 0 ? 0 : (2 * shared) / (ours + theirs);
}

import type { Match } from '../../answer/answer.ts';

/** What stands in an answer below its head, and what its buttons are about. */
export interface Body {
  readonly lines: readonly string[];
  /** The first sentence quoted; null when none is. */
  readonly quoted: Match | null;
  /** The match, or the item of a list, to go on with; null when there is no more. */
  readonly nextRank: number | null;
}

/** A quote is given at least this much room, so that it says something. */
export const LEAST_ROOM = 120;

/** Words without a quote. */
export function onlyWords(...lines: readonly string[]): Body {
  return { lines, quoted: null, nextRank: null };
}

/** The lines with their line breaks, including one after the last. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

import type { Outcome } from './outcome.ts';

/** How well the right sentences were ranked; shares from 0 to 1, null when no question is answerable. */
export interface RankingFigures {
  /** The answerable ones, which alone count here. */
  readonly questions: number;
  /** Those whose answer stands in no candidate sentence; they count as missed. */
  readonly unreachable: number;
  readonly hitAt1: number | null;
  readonly hitAt3: number | null;
  /** Mean of 1 / rank of the first right sentence, 0 where none of the matches is right (Voorhees 1999). */
  readonly meanReciprocalRank: number | null;
}

/** Figures of the answerable questions; all others are left out. */
export function rankingFigures(outcomes: readonly Outcome[]): RankingFigures {
  const ranks = outcomes.filter(({ answerable }) => answerable).map(({ rank }) => rank);
  return {
    questions: ranks.length,
    unreachable: outcomes.filter(({ answerable, reachable }) => answerable && !reachable).length,
    hitAt1: mean(ranks.map((rank) => within(rank, 1))),
    hitAt3: mean(ranks.map((rank) => within(rank, 3))),
    meanReciprocalRank: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
  };
}

function within(rank: number, places: number): number {
  return rank > 0 && rank <= places ? 1 : 0;
}

/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

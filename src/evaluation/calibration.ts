import type { Outcome } from './outcome.ts';

/** The questions whose score lies from `from` to `to`. */
export interface ReliabilityBin {
  readonly from: number;
  /** Not included, but for the last bin's 1. */
  readonly to: number;
  readonly questions: number;
  /** Mean score; null in an empty bin. */
  readonly promised: number | null;
  /** The share whose best sentence is right; null in an empty bin. */
  readonly kept: number | null;
}

const BINS = 10;

/** Ten bins of equal width: what the score promises of the best sentence, and how often it is right. */
export function reliability(outcomes: readonly Outcome[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = outcomes.filter(({ score }) => binOf(score) === bin);
    const promised = inside.reduce((sum, { score }) => sum + score, 0);
    const kept = inside.filter(({ rank }) => rank === 1).length;
    const questions = inside.length;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      questions,
      promised: questions ? promised / questions : null,
      kept: questions ? kept / questions : null,
    };
  });
}

/** How far promise and truth lie apart on average (Naeini, Cooper & Hauskrecht 2015); null of nothing. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | null {
  const total = bins.reduce((sum, { questions }) => sum + questions, 0);
  if (total === 0) return null;
  const apart = ({ questions, promised, kept }: ReliabilityBin) =>
    questions * Math.abs((promised ?? 0) - (kept ?? 0));
  return bins.reduce((sum, bin) => sum + apart(bin), 0) / total;
}

function binOf(score: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(score * BINS)));
}

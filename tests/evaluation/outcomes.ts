import type { Outcome } from '../../src/evaluation/outcome.ts';

/** An answerable question whose first right sentence is in place `rank`. */
export function answerable(rank: number, part: Partial<Outcome> = {}): Outcome {
  return {
    answerable: true,
    reachable: true,
    verdict: 'possible',
    rank,
    told: false,
    followUp: false,
    score: 0.5,
    milliseconds: 1,
    ...part,
  };
}

/** A question that nothing answers. */
export function unanswerable(part: Partial<Outcome> = {}): Outcome {
  return {
    answerable: false,
    reachable: false,
    verdict: 'none',
    rank: 0,
    told: false,
    followUp: false,
    score: 0.1,
    milliseconds: 1,
    ...part,
  };
}

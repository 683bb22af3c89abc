import type { Verdict } from '../ranking/judge.ts';
import type { Outcome } from './outcome.ts';
import { share } from './reply-figures.ts';

/** How the verdicts fell on one group of questions. Shares from 0 to 1, null when the group is empty. */
export interface VerdictShares {
  readonly questions: number;
  readonly answer: number | null;
  readonly possible: number | null;
  readonly none: number | null;
}

export interface VerdictFigures {
  readonly answerable: VerdictShares;
  readonly unanswerable: VerdictShares;
  /** Of all verdicts *answer*, those whose best sentence is right; null when there is none. */
  readonly precision: number | null;
}

/** How the verdicts fell, and how often *answer* is right. */
export function verdictFigures(outcomes: readonly Outcome[]): VerdictFigures {
  const answered = outcomes.filter(({ verdict }) => verdict === 'answer');
  return {
    answerable: sharesOf(outcomes.filter((outcome) => outcome.answerable)),
    unanswerable: sharesOf(outcomes.filter((outcome) => !outcome.answerable)),
    precision: share(answered, ({ rank }) => rank === 1),
  };
}

function sharesOf(outcomes: readonly Outcome[]): VerdictShares {
  const of = (verdict: Verdict) => share(outcomes, (outcome) => outcome.verdict === verdict);
  return { questions: outcomes.length, answer: of('answer'), possible: of('possible'), none: of('none') };
}

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
  /** The same among answerable questions only. */
  readonly precisionOfAnswerable: number | null;
  /** Of the answerable questions, those that got *answer*. */
  readonly recall: number | null;
  /** Of all verdicts *none*, those on unanswerable questions; null when there is none. */
  readonly refusalPrecision: number | null;
  /** Of the unanswerable questions, those that got *none*. */
  readonly refusalRecall: number | null;
}

/** Figures of the verdicts: how often *answer* is right, and how often refusing was. */
export function verdictFigures(outcomes: readonly Outcome[]): VerdictFigures {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
  const shares = { answerable: sharesOf(answerable), unanswerable: sharesOf(unanswerable) };
  const refused = outcomes.filter(({ verdict }) => verdict === 'none');
  return {
    ...shares,
    precision: precisionOf(outcomes),
    precisionOfAnswerable: precisionOf(answerable),
    recall: shares.answerable.answer,
    refusalPrecision: share(refused, (outcome) => !outcome.answerable),
    refusalRecall: shares.unanswerable.none,
  };
}

function sharesOf(outcomes: readonly Outcome[]): VerdictShares {
  const of = (verdict: Verdict) => share(outcomes, (outcome) => outcome.verdict === verdict);
  return { questions: outcomes.length, answer: of('answer'), possible: of('possible'), none: of('none') };
}

function precisionOf(outcomes: readonly Outcome[]): number | null {
  const answered = outcomes.filter(({ verdict }) => verdict === 'answer');
  return share(answered, ({ rank }) => rank === 1);
}

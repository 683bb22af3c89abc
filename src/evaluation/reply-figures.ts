import type { Outcome } from './outcome.ts';

/**
 * What a person gets to see of the answerable questions: shares from 0 to 1, null of nothing. A list's item,
 * a part's match and a fact of the metadata count as the first.
 */
export interface ReplyFigures {
  readonly questions: number;
  /** The right sentence stands first. */
  readonly first: number | null;
  /** It stands among the first three. */
  readonly three: number | null;
  /** It stands in the reply: first in an *answer*, among three of a *possible* one, in no refusal. */
  readonly shown: number | null;
  readonly refused: number | null;
  /** They got *answer*. */
  readonly answered: number | null;
  /** Of these, it was right. */
  readonly precision: number | null;
}

/** Figures of what the replies to the answerable questions show. */
export function replyFigures(outcomes: readonly Outcome[]): ReplyFigures {
  const asked = outcomes.filter(({ answerable }) => answerable);
  const answered = asked.filter(({ verdict }) => verdict === 'answer');
  return {
    questions: asked.length,
    first: share(asked, isFirst),
    three: share(asked, isAmongThree),
    shown: share(asked, isShown),
    refused: share(asked, ({ verdict }) => verdict === 'none'),
    answered: share(asked, ({ verdict }) => verdict === 'answer'),
    precision: share(answered, isFirst),
  };
}

function isFirst({ rank, told }: Outcome): boolean {
  return rank === 1 || told;
}

function isAmongThree({ rank, told }: Outcome): boolean {
  return told || (rank >= 1 && rank <= 3);
}

function isShown(outcome: Outcome): boolean {
  if (outcome.verdict === 'none') return false;
  return outcome.verdict === 'answer' ? isFirst(outcome) : isAmongThree(outcome);
}

/** The share of them that counts, from 0 to 1; null of nothing. */
export function share<T>(all: readonly T[], counts: (one: T) => boolean): number | null {
  return all.length ? all.filter(counts).length / all.length : null;
}

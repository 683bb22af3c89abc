import type { Verdict } from '../ranking/judge.ts';

/** What became of one question: all that the figures need, and no text. */
export interface Outcome {
  /** Whether what was asked holds a right answer. */
  readonly answerable: boolean;
  /** Whether some candidate sentence overlaps an answer; without one no ranker can be right. */
  readonly reachable: boolean;
  readonly verdict: Verdict;
  /** The place, from 1, of the first right sentence among the matches; 0 when none is right. */
  readonly rank: number;
  /** Whether the reply tells it at any rank: among a list's items or a part's matches, or as a fact. */
  readonly told: boolean;
  /** Whether it was asked in a conversation, after another question. */
  readonly followUp: boolean;
  /** The best match's score, a probability; 0 without a match. */
  readonly score: number;
  readonly milliseconds: number;
}

import type { Statement } from './question-parts.ts';

/** A question in the making. */
export interface QuestionDraft {
  readonly question: string;
  /** Suggestions take turns by this. */
  readonly kind: string;
  /** How natural such questions are, 0 to 1. */
  readonly weight: number;
}

/** Makes the questions of one kind that a statement answers; often none. */
export type Pattern = (statement: Statement) => readonly QuestionDraft[];

/** One question of these parts, in order; none when a part could not be made. */
export function draft(
  kind: string,
  weight: number,
  ...parts: readonly (string | undefined)[]
): readonly QuestionDraft[] {
  if (parts.includes(undefined)) return [];
  return [{ kind, weight, question: `${parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()}?` }];
}

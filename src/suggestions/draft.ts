/** A question in the making. */
export interface QuestionDraft {
  readonly question: string;
  /** Suggestions take turns by this. */
  readonly kind: string;
  /** How natural such questions are, 0 to 1. */
  readonly weight: number;
}

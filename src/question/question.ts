import type { Denial } from '../english/denial.ts';
import type { Comparison } from './comparison.ts';
import type { MetadataField } from './metadata-question.ts';
import type { AskedKind } from './question-kind.ts';
import type { QuestionTerms } from './question-terms.ts';

/** What sort of thing was asked; it decides how the question is answered, never what the article says. */
export type QuestionKind = AskedKind | 'metadata' | 'small-talk' | 'empty' | 'not-language';

/** A word of the question read as a word of the article, or as the question word that it was meant for. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A question of one part, read once: all that ranking, lists, highlights, facts and rendering need. */
export interface Question extends QuestionTerms {
  /** As it was put, its spelling put right, without what it carries. */
  readonly text: string;
  /** The text with what it carries: "when? [talks · Oman]"; null when it stands alone. */
  readonly readAs: string | null;
  readonly kind: AskedKind | 'metadata';
  /** What it asks about the article itself; empty unless its kind is `metadata`. */
  readonly fields: readonly MetadataField[];
  readonly corrections: readonly Correction[];
  /** What it takes over from the conversation because it leans on it; ten words at most. */
  readonly carried: readonly string[];
  /** What a yes or no would say or deny; null unless its kind is `yes-no`. */
  readonly denial: Denial | null;
  /** What it compares, where it holds a superlative; null for others. */
  readonly comparison: Comparison | null;
}

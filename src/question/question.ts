/** What sort of thing was asked; it decides how the question is answered, never what the article says. */
export type QuestionKind =
  | 'question'
  | 'list'
  | 'yes-no'
  | 'definition'
  | 'metadata'
  | 'small-talk'
  | 'empty'
  | 'not-language';

/** A word of the question read as a word of the article, or as the question word that it was meant for. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

import type { TextFormat } from '../article/format.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A question whose right places in the article are known. */
export interface LabelledQuestion {
  readonly id: string;
  readonly question: string;
  /** Where the answers stand in the article's text; empty when `impossible`. */
  readonly answers: readonly Span[];
  /** Its paragraph does not answer it, the rest may; without a paragraph, the article does not. */
  readonly impossible: boolean;
  /** Nothing is asked of the article: people say it to one another. It is impossible too. */
  readonly isTalk: boolean;
  /** The place of its paragraph in `paragraphs`; null when the row names none. */
  readonly paragraph: number | null;
  /** The id of the question right before it in the conversation; null for one that opens it. */
  readonly after: string | null;
}

/** An article with questions about it. All offsets count UTF-16 code units of `text`. */
export interface LabelledArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The format of which the text is a whole file; null for bare text, whose title stands apart. */
  readonly format: TextFormat | null;
  /** Empty when the row names none. */
  readonly paragraphs: readonly Span[];
  readonly questions: readonly LabelledQuestion[];
}

/** Whether a question is known to have no answer in the whole article. */
export function isBeyondArticle({ impossible, paragraph }: LabelledQuestion): boolean {
  return impossible && paragraph === null;
}

/** Whether a sentence is a right answer: it overlaps the span of one. */
export function isRight(sentence: Span, answers: readonly Span[]): boolean {
  return answers.some((answer) => overlaps(sentence, answer));
}

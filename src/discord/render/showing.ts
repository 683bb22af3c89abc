import type { Answer } from '../../answer/answer.ts';
import type { Words } from '../../words/words.ts';
import type { AskedArticle } from '../buttons/press.ts';

/** An answer and the circumstances under which it is shown. */
export interface Showing {
  readonly answer: Answer;
  readonly of: AskedArticle;
  /** How many articles were asked. */
  readonly asked: number;
  /** The user who asked. */
  readonly asker: string;
  /** Whether the message must say what was asked: it does not reply to a message that does. */
  readonly repeatsQuestion: boolean;
  /** Whether only the asker sees it. */
  readonly isPrivate: boolean;
  /** Which match to show, or from which item of a list on, counted from 0. */
  readonly rank: number;
  readonly words: Words;
}

/** Whether the note is all that there is to say. */
export function isRemark({ kind, note }: Answer): boolean {
  return note !== null && (kind === 'small-talk' || kind === 'empty' || kind === 'not-language');
}

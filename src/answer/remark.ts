import type { QuestionKind } from '../question/question.ts';
import type { Answer } from './answer.ts';

/** A fixed sentence of the program's own in place of an answer. */
export function remark(
  question: string,
  kind: QuestionKind,
  note: string,
  suggestions: readonly string[],
): Answer {
  const nothing = { matches: [], shown: [], items: [], parts: [], facts: [], corrections: [] };
  return { question, readAs: null, carried: [], kind, verdict: 'none', note, suggestions, ...nothing };
}

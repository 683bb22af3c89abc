import type { QuestionKind } from '../question/question.ts';
import type { Answer } from './answer.ts';
import type { Note } from './notes.ts';

/** A note in place of an answer. */
export function remark(
  question: string,
  kind: QuestionKind,
  note: Note,
  suggestions: readonly string[],
): Answer {
  const nothing = {
    isAsked: false,
    answerable: 0,
    read: [],
    matches: [],
    shown: [],
    items: [],
    itemsLeft: 0,
    parts: [],
    facts: [],
    corrections: [],
  };
  return { question, readAs: null, carried: [], kind, verdict: 'none', note, suggestions, ...nothing };
}

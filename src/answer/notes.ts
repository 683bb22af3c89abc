import { MOST_CHARACTERS } from '../question/clean-question.ts';
import type { NoQuestion } from '../question/not-language.ts';
import type { OtherLanguage } from '../question/other-language.ts';
import type { Topic } from '../question/small-talk.ts';
import type { Words } from '../words/words.ts';

/** What the program says by itself: in place of an answer, or of how the question was read. */
export type Note = Topic | NoQuestion | 'fault' | 'shortened' | OtherLanguage;

/** The note in one sentence or two. */
export function noteText(note: Note, { answer: { notes } }: Words): string {
  if (typeof note !== 'string') return notes.otherLanguage(note.isCertain ? note.code : null);
  return note === 'shortened' ? notes.shortened(MOST_CHARACTERS) : notes[note];
}

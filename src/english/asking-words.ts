import { wordList } from './word-lists.ts';

const QUESTION_WORDS = wordList('question-words');
const AUXILIARIES = wordList('auxiliaries');
const BE = wordList('be');
const DENIED = wordList('denied-auxiliaries');
const PIECES = wordList('pieces-of-auxiliaries');
const PREPOSITIONS = wordList('prepositions-before-a-question-word');
const JOINS = wordList('joins');

/** Whether a lower-case word asks: who, what, …; "what's" and "whats" too. */
export function isQuestionWord(lower: string): boolean {
  return QUESTION_WORDS.has(lower) || QUESTION_WORDS.has(lower.replace(/['’]?s$/, ''));
}

/** Whether a lower-case word is an auxiliary, denied or not, or such a piece of a contraction. */
export function isAuxiliary(lower: string): boolean {
  return AUXILIARIES.has(lower) || DENIED.has(lower) || PIECES.has(lower);
}

/** Whether a lower-case word is is, are, was or were. */
export function isBe(lower: string): boolean {
  return BE.has(lower);
}

/** Whether a lower-case word can stand before a question word: "in which year". */
export function isPreposition(lower: string): boolean {
  return PREPOSITIONS.has(lower);
}

/** Whether a lower-case word ties a question to what was said before: and, so, ok. */
export function isJoin(lower: string): boolean {
  return JOINS.has(lower);
}

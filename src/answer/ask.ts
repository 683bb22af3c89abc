import type { Index } from '../retrieval/index.ts';
import type { Answer, Turn } from './answer.ts';

/** How a question is put. */
export interface AskOptions {
  /** The id of the one article that may answer; every article when absent. An unknown id finds nothing. */
  readonly article?: string;
  /** What was asked and found before in this conversation, oldest first. */
  readonly turns?: readonly Turn[];
  /** How many matches at most, from 1 to 10; 3 when absent. */
  readonly limit?: number;
}

/** Answers one question from the articles' own sentences. Any string is a question: nothing is thrown, and the time is bounded. */
export function ask(index: Index, question: string, options: AskOptions = {}): Answer {
  void index;
  void options;
  return {
    question,
    readAs: null,
    corrections: [],
    kind: 'question',
    verdict: 'none',
    matches: [],
    items: [],
    parts: [],
    facts: [],
    suggestions: [],
    note: null,
  };
}

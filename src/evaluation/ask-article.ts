import { ask } from '../answer/ask.ts';
import type { AskOfRow } from './ask-rows.ts';

/** The engine itself, asked as a person asks it, without a conversation before. */
export const askArticle: AskOfRow = (index, scope, question, limit) => {
  const { verdict, matches } = ask(index, question, { scope, limit });
  return {
    verdict,
    matches: matches.map(({ sentence, score }) => ({ start: sentence.start, end: sentence.end, score })),
  };
};

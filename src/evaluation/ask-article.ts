import type { Match } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import { turnsOf } from '../answer/turns-of.ts';
import type { AskOfRow, Found } from './ask-rows.ts';

/** The engine itself, asked as a person asks it, after what was asked before in the conversation. */
export const askArticle: AskOfRow = (index, scope, question, limit, turns = []) => {
  const answer = ask(index, question, { scope, limit, turns });
  const { kind, verdict, matches, items, parts } = answer;
  return {
    verdict,
    matches: matches.map(toFound),
    told: [...items, ...parts.flatMap((part) => part.shown)].map(toFound),
    fact: kind === 'metadata' && verdict === 'answer',
    turns: [...turns, ...turnsOf(answer)],
  };
};

function toFound({ sentence: { start, end }, score }: Match): Found {
  return { start, end, score };
}

import { type Answer, heaviestFirst, type Match } from '../../answer/answer.ts';
import { evidenceName } from '../../words/evidence-name.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';

const SHOWN_TERMS = 8;
const SHOWN_EVIDENCE = 8;

/** Why the sentence stands where it does: words that matched, and the weightiest evidence. Always fits. */
export function renderWhy(answer: Answer, match: Match, words: Words): string {
  const { why } = words;
  const figure = (value: number): string => words.answer.figure(value, 2);
  const signed = (value: number): string => (value < 0 ? '' : '+') + figure(value);
  const rank = answer.matches.indexOf(match);
  const { terms, evidence, sum } = match.explanation;
  const shared = terms
    .slice(0, SHOWN_TERMS)
    .map(({ term, bm25 }) => `${cleanName(term, 30)} (${figure(bm25)})`);
  const weighed = heaviestFirst(evidence)
    .slice(0, SHOWN_EVIDENCE)
    .map(
      ({ name, value, weight }) =>
        `- ${cleanName(evidenceName(name, words), 60)}: ${figure(value)} × ${figure(weight)} = ${signed(value * weight)}`,
    );
  const place = rank < 0 ? null : { rank: rank + 1, of: answer.matches.length };
  return [
    why.head(Math.round(match.score * 100), place),
    shared.length === 0 ? why.noWords : why.words(shared.join(', ')),
    ...(weighed.length === 0 ? [] : [why.weighed, ...weighed, `-# ${why.together(figure(sum))}`]),
  ].join('\n');
}

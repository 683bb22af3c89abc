import { isBe } from '../english/asking-words.ts';
import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import { endOfTaggedPhrase } from '../english/tagged-phrase.ts';
import { draft, type Pattern } from './draft.ts';
import type { Statement } from './question-parts.ts';

const LONGEST_SUBJECT = 4;

/** "Mary Anning was an …": Who was Mary Anning? "Sourdough is bread that …": What is sourdough? */
export const definition: Pattern = (statement) => {
  const { clause, subject, named } = statement;
  const { words, auxiliaries, verb } = clause;
  const be = words[auxiliaries[0]]?.lower ?? '';
  if (verb[0] < verb[1] || !isBe(be) || !saysWhatItIs(statement)) return [];
  const own = words.slice(...clause.subject);
  if (own.length > LONGEST_SUBJECT || own.some(({ tag }) => tag === 'ADP')) return [];
  const who = named && isPerson(statement);
  // "Religion was a major issue" defines nothing.
  if (!who && /^w/.test(be)) return [];
  if (!named && /^(?:the|an?|some) /.test(subject)) return [];
  return draft('definition', 1, who ? 'Who' : 'What', be, subject);
};

/** An indefinite noun phrase of some length, or a bare noun that a clause describes. */
function saysWhatItIs({ clause: { words, rest } }: Statement): boolean {
  const opens = words[rest[0]];
  if (/^an?$/.test(opens?.lower ?? '')) return rest[1] - rest[0] >= 3;
  return (
    /^(?:NOUN|VERB)$/.test(opens?.tag ?? '') &&
    rest[1] - rest[0] === 1 &&
    /^(?:that|which)$/.test(words[rest[1]]?.lower ?? '')
  );
}

function isPerson({ sort, clause: { words, rest } }: Statement): boolean {
  const complement = words.slice(rest[0], endOfTaggedPhrase(words, rest[0])).at(-1);
  return sort === 'person' || sortOfNoun(complement?.lower ?? '') === 'person';
}

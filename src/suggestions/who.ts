import { draft, type Pattern } from './draft.ts';
import {
  isPassive,
  isPresent,
  mainVerb,
  predicateOf,
  restWithout,
  type Statement,
  textOf,
  turnedRound,
} from './question-parts.ts';

/** Verbs that tell no deed, or of which the subject is rather a thing. */
const NO_DEED =
  /^(?:has|have|had|includes?|included|contains?|contained|consists?|consisted|is|are|was|were|features?|remains?|remained|became|becomes?|tends?|tended|derives?|derived|belongs?|belonged|takes?|comes?|began|begins?|lies|stands?|follows?|occurs?|occurred)$/;
/** What is done to people, and not to things. */
const DONE_TO_PEOPLE =
  /^(?:elected|reelected|re-elected|appointed|killed|injured|arrested|accused|charged|convicted|hired|fired|awarded|promoted|knighted|exiled|chosen|sworn|jailed|married|invited|paid|educated|raised|forced|asked|told)$/;

/** "Henry Henley paid about 23 pounds for the skeleton": Who paid about 23 pounds for the skeleton? */
const person: Pattern = (statement) => {
  const { clause, named, subject } = statement;
  if (!isActor(statement) || subject === 'you' || NO_DEED.test(mainVerb(statement))) return [];
  const what = clause.thatEnd > clause.rest[1] ? thatClause(statement) : restWithout(statement, [], 10);
  return what === '' ? [] : draft('who', named ? 0.9 : 0.65, 'Who', predicateOf(statement), what);
};

/** A definite person; or a body of people that does something to something. */
function isActor(statement: Statement): boolean {
  const { clause, sort, named, subject, plural } = statement;
  const verb = mainVerb(statement);
  const negated = clause.words
    .slice(...clause.auxiliaries)
    .some(({ lower }) => /^(?:not|n't|cannot)$/.test(lower));
  if (verb === '' || negated || (isPassive(statement) && !DONE_TO_PEOPLE.test(verb))) return false;
  if (sort === 'person') return named || plural || subject.includes(' ');
  if (sort !== 'group' || isPassive(statement)) return false;
  const next = clause.words[clause.rest[0]];
  if (next === undefined) return false;
  return /^(?:DET|NOUN|PROPN|ADJ|NUM|SYM)$/.test(next.tag) || /^(?:to|that|out|off|up)$/.test(next.lower);
}

/** The clause that *that* opens; undefined when it does not come to its verb. */
function thatClause({ text, clause: { words, rest, thatEnd } }: Statement): string | undefined {
  const inner = words.slice(rest[0] + 1, thatEnd);
  const verb = inner.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (verb < 1 || inner[0]!.tag === 'ADP' || !/^[.,]$/.test(words[thatEnd]?.text ?? '.')) return undefined;
  return textOf(text, words, [rest[0], thatEnd]);
}

const SAYS =
  /^(?:said|says|suggested|concluded|announced|reported|admitted|argued|claimed|warned|declared|promised|predicted|discovered|proposed|decided|believed)$/;

/** "Edmond Halley suggested that …": What did Edmond Halley suggest? */
const saying: Pattern = (statement) => {
  const { clause, sort, named, subject } = statement;
  if (!/^(?:person|group)$/.test(sort) || clause.thatEnd === clause.rest[1]) return [];
  if (!SAYS.test(mainVerb(statement)) || !(named || /^(?:the|an?) |['’]s /.test(subject))) return [];
  return draft('what say', 0.7, 'What', turnedRound(statement));
};

/** "In February 1941 a bomb fell on the brewery": What fell on the brewery? */
const thing: Pattern = (statement) => {
  const { clause, sort, plural, named } = statement;
  const verb = mainVerb(statement);
  if (/^(?:person|group|animal)$/.test(sort) || plural || named) return [];
  if (clause.auxiliaries[0] < clause.auxiliaries[1] || verb === '' || NO_DEED.test(verb)) return [];
  if (clause.rest[1] - clause.rest[0] < 4) return [];
  // "Tin used in alloys …": a regular past form before a preposition may be a participle.
  if (verb.endsWith('ed') && clause.words[clause.rest[0]]!.tag === 'ADP') return [];
  return draft(
    'what does',
    isPresent(statement) ? 0.4 : 0.45,
    'What',
    predicateOf(statement),
    restWithout(statement, [], 8),
  );
};

/** What can be asked of a statement's subject, and of what it says. */
export const SUBJECTS: readonly Pattern[] = [person, saying, thing];

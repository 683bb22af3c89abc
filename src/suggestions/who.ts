import { draft, type Pattern } from './draft.ts';
import { isPassive, mainVerb, predicateOf, restWithout, type Statement } from './question-parts.ts';

/** Verbs that tell no deed, of which the subject is rather a thing, or that bring in what somebody said. */
const NO_DEED =
  /^(?:has|have|had|includes?|included|contains?|contained|consists?|consisted|is|are|was|were|features?|remains?|remained|became|becomes?|tends?|tended|derives?|derived|belongs?|belonged|takes?|comes?|began|begins?|lies|stands?|follows?|occurs?|occurred|said|says?|told|added|adds?|asked|warned|called|argued|insisted)$/;
/** What is done to people, and not to things. */
const DONE_TO_PEOPLE =
  /^(?:elected|reelected|re-elected|appointed|killed|injured|arrested|accused|charged|convicted|hired|fired|awarded|promoted|knighted|exiled|chosen|sworn|jailed|married|invited|paid|educated|raised|forced|asked|told)$/;

/** "Henry Henley paid about 23 pounds for the skeleton": Who paid about 23 pounds for the skeleton? */
const person: Pattern = (statement) => {
  const { named, subject } = statement;
  if (!isActor(statement) || subject === 'you' || NO_DEED.test(mainVerb(statement))) return [];
  const what = restWithout(statement, [], 10);
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

/** What can be asked of a statement's subject. */
export const SUBJECTS: readonly Pattern[] = [person];

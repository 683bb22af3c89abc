import { endOfTaggedPhrase } from '../english/tagged-phrase.ts';
import type { TypedSpan } from '../english/typed-span.ts';
import type { Range } from './clause.ts';
import { draft, type Pattern, type QuestionDraft } from './draft.ts';
import { inClause, mainVerb, restWithout, type Statement, textOf, turnedRound } from './question-parts.ts';

const NO_OBJECT =
  /^(?:became|becomes?|remains?|remained|seems?|seemed|appears?|appeared|is|are|was|were|runs?|ran|includes?|included|contains?|consists?)$/;
const PARTICLE = /^(?:out|off|up|down)$/;

/** A verb's object, with the particle before it: "off | some 4,100 people". */
interface VerbObject {
  readonly particle: string;
  readonly range: Range;
}

function objectOf({ clause: { words, verb, auxiliaries, rest }, spans }: Statement): VerbObject | undefined {
  if (
    verb[0] === verb[1] ||
    words.slice(...auxiliaries).some(({ lower }) => /^(?:is|are|was|were|be|been|being|not|n't)$/.test(lower))
  )
    return undefined;
  const opens = words[rest[0]];
  const isParticle = PARTICLE.test(opens?.lower ?? '') && words[rest[0] + 1]?.lower !== 'to';
  const from = isParticle ? rest[0] + 1 : rest[0];
  // "Up to 15 items": the thing begins with its number.
  const blurred = spans.quantities.find(({ start, core }) => start === words[from]?.start && core > start);
  const first = blurred ? words.findIndex(({ start }) => start >= blurred.core) : from;
  const last = Math.min(endOfTaggedPhrase(words, first), rest[1]);
  if (NO_OBJECT.test(words[verb[0]]!.lower) || words[last]?.tag === 'CCONJ') return undefined;
  return last > first ? { particle: isParticle ? opens!.lower : '', range: [first, last] } : undefined;
}

const NUMBER = /^(?:hundred|thousand|million|billion|dozen|or|to|and|\d\S*)$/;

/** "The strike cut off some 4,100 people": How many people did the strike cut off? */
const count: Pattern = (statement) => {
  const { text, clause, spans } = statement;
  const { words, subject } = clause;
  const several = spans.quantities.filter(
    ({ type, core, end }) => type === 'count' && isSeveral(text.slice(core, end)),
  );
  const [first, last] = [words[subject[0]]!.start, words[subject[1] - 1]!.end];
  const asSubject = several.find(
    ({ start, core, end }) => (start === first || core === first) && end === last,
  );
  if (asSubject === undefined) return countOfObject(statement, several);
  return several.length > 1 ? [] : countOfSubject(statement, asSubject);
};

function countOfSubject(statement: Statement, subject: TypedSpan): readonly QuestionDraft[] {
  const { text, clause } = statement;
  const { words, auxiliaries, verb, rest } = clause;
  // "Six goats put on the green were moved": a participle.
  if (auxiliaries[0] === auxiliaries[1] && !/^[.:;]$/.test(words[rest[1]]?.text ?? '')) return [];
  const counted = countedIn(text.slice(subject.core, subject.end));
  const predicate = textOf(text, words, [auxiliaries[0], Math.max(auxiliaries[1], verb[1])]);
  return draft('how many', 0.85, 'How many', counted, predicate, restWithout(statement, []));
}

function countOfObject(statement: Statement, several: readonly TypedSpan[]): readonly QuestionDraft[] {
  const { words, rest } = statement.clause;
  // How many hens somebody keeps interests few.
  if (statement.sort === 'person' && statement.subject !== 'you') return [];
  const object = objectOf(statement);
  const asObject =
    object &&
    inClause(statement, several).find(
      ({ start, end }) => start <= words[object.range[0]]!.start && end === words[object.range[1] - 1]!.end,
    );
  if (!object || !asObject) return [];
  const counted = countedIn(statement.text.slice(asObject.core, asObject.end));
  const remains = restWithout(statement, [{ start: words[rest[0]]!.start, end: asObject.end }], 4) ?? '';
  return draft('how many', 0.85, 'How many', counted, turnedRound(statement), object.particle, remains);
}

function isSeveral(counted: string): boolean {
  return (
    / (?:\p{Ll}[\p{L}-]*s|people|men|women|children)$/u.test(counted) &&
    !/^(?:one|1|0|zero|half|an?)\b/i.test(counted)
  );
}

/** The thing without its number. */
function countedIn(counted: string): string {
  const words = counted.split(' ').slice(1);
  return words.slice(words.findIndex((word) => !NUMBER.test(word))).join(' ');
}

/** "Adults pay 20p a day", "A litre of sea water holds about 35 grams of salt": how much. */
const amount: Pattern = (statement) => {
  const { text, clause, spans } = statement;
  const from = clause.words[clause.rest[0]]?.start;
  const found = inClause(statement, spans.quantities).find(({ start }) => start === from);
  if (!found || mainVerb(statement) === '') return [];
  // "Spends 70,000 a winter on | ploughing, markers and …": what it is spent on is a list.
  if (clause.words[clause.rest[1]]?.tag === 'ADP') return [];
  if (found.type === 'money')
    return draft('how much', 0.85, 'How much', turnedRound(statement), restWithout(statement, [found], 6));
  const stuff = /^ of (\p{Ll}+)$/u.exec(text.slice(found.end, clause.words[clause.rest[1] - 1]!.end));
  if (!stuff || found.type !== 'measure') return [];
  return draft('how much', 0.85, 'How much', stuff[1], turnedRound(statement));
};

/** What can be asked of a statement's object. */
export const OBJECTS: readonly Pattern[] = [count, amount];

import type { Span } from '../../text/span.ts';
import { endOfPlace } from '../place-phrase.ts';
import { sortOfNoun } from '../sorts-of-nouns.ts';
import { draft, type Pattern } from './draft.ts';
import { endOfPhrase } from './phrase.ts';
import {
  inClause,
  isInside,
  predicateOf,
  restWithout,
  type Statement,
  textOf,
  turnedRound,
} from './question-parts.ts';
import { readVerb } from './verb-forms.ts';

/** The main verb, in lower case; empty where a form of *be* is all. */
function mainVerb({ clause: { words, verb } }: Statement): string {
  return verb[0] < verb[1] ? words[verb[0]]!.lower : '';
}

/** "Mary Anning was an English fossil collector": Who was Mary Anning? */
export const definition: Pattern = (statement) => {
  const { clause, subject, sort, named } = statement;
  const { words, auxiliaries, rest } = clause;
  const complement = words.slice(rest[0], endOfPhrase(words, rest[0])).at(-1)?.lower ?? '';
  const be = words[auxiliaries[0]]?.lower ?? '';
  if (mainVerb(statement) !== '' || !/^(?:is|are|was|were)$/.test(be)) return [];
  if (
    clause.subject[1] - clause.subject[0] > 4 ||
    words.slice(...clause.subject).some(({ tag }) => tag === 'ADP')
  )
    return [];
  const opens = words[rest[0]];
  const indefinite = /^an?$/.test(opens?.lower ?? '') && rest[1] - rest[0] >= 3;
  const bare =
    opens?.tag === 'NOUN' && rest[1] - rest[0] === 1 && /^(?:that|which)$/.test(words[rest[1]]?.lower ?? '');
  const past = be === 'was' || be === 'were';
  if (
    (!indefinite && !bare) ||
    (past && !named) ||
    (!named && /^(?:the|an?|some|his|her|its) /.test(subject))
  )
    return [];
  return draft(
    'definition',
    1,
    named && (sort === 'person' || sortOfNoun(complement) === 'person') ? 'Who' : 'What',
    be,
    subject,
  );
};

/** These say enough by themselves. */
const COMPLETE = /^(?:died|born|began|lived|ended|opened|closed|married|retired)$/;

/** "In 1811 Joseph came upon a skull": When did Joseph come upon a skull? */
const time: Pattern = (statement) => {
  const { clause, text } = statement;
  const [date, ...others] = inClause(statement, statement.spans.dates).filter(({ start, end }) =>
    /\d|[A-Z]/.test(text.slice(start, end)),
  );
  const verb = mainVerb(statement);
  if (!date || others.length > 0 || verb === '' || clause.thatEnd > clause.rest[1] || isPresent(statement))
    return [];
  const cut = withPreposition(statement, date, /^(?:in|on|at)$/);
  if (!cut) return [];
  const rest = isComplete(statement) ? '' : restWithout(statement, [cut], 7);
  return draft('when', 0.9, 'When', turnedRound(statement), rest);
};

/** A verb that says enough, with nothing but a phrase or a date behind it. */
function isComplete(statement: Statement): boolean {
  const { words, rest } = statement.clause;
  return COMPLETE.test(mainVerb(statement)) && (rest[0] === rest[1] || words[rest[0]]!.tag === 'ADP');
}

/** "As of 2010 it is …": with the present a date tells rather since or until when. */
function isPresent({ clause: { words, auxiliaries, verb }, plural }: Statement): boolean {
  if (auxiliaries[0] < auxiliaries[1])
    return /^(?:is|are|has|have|do|does|can|may)$/.test(words[auxiliaries[0]]!.lower);
  return readVerb(words[verb[0]]!.lower, !plural)?.form !== 'past';
}

/** The span with the preposition before it; undefined when another word stands there that is none of these. */
function withPreposition(
  { clause: { words } }: Statement,
  span: Span,
  prepositions: RegExp,
): Span | undefined {
  const before = words[words.findIndex(({ start }) => start >= span.start) - 1];
  if (before === undefined) return undefined;
  if (prepositions.test(before.lower)) return { start: before.start, end: span.end };
  return /^(?:NOUN|PROPN|VERB)$/.test(before.tag) ? span : undefined;
}

const TAKES_PLACE =
  /^(?:died|lived|lives|meet|met|held|began|work|worked|studied|served|opened|lies|landed|grows?|grew|stands|stood|settled|arrived)$/;
const IS_PUT =
  /^(?:born|held|built|found|kept|discovered|buried|made|published|discussed|unveiled|baked|stored|signed|founded|based|located|filmed|grown|set up)$/;

/** "Mary Anning died of breast cancer in Lyme Regis": Where did Mary Anning die? */
const place: Pattern = (statement) => {
  const { clause, spans } = statement;
  const { words, rest } = clause;
  const verb = mainVerb(statement);
  const from = words[rest[0]]?.start ?? Number.POSITIVE_INFINITY;
  const at = spans.words.findIndex(({ lower, start }) => /^(?:in|at|near)$/.test(lower) && start >= from);
  const passive = /^(?:is|are|was|were|been)$/.test(words[clause.verb[0] - 1]?.lower ?? '');
  if (at < 0 || !(passive ? IS_PUT : TAKES_PLACE).test(verb)) return [];
  const end = endOfPlace(spans.words, at + 1, [...spans.dates, ...spans.quantities]);
  const cut = { start: spans.words[at]!.start, end: spans.words[end - 1]!.end };
  const named = spans.names.some(({ start, end: last }) => start >= cut.start && last <= cut.end);
  if (end === at + 1 || !isInside(statement, cut)) return [];
  if (!named && sortOfNoun(spans.words[end - 1]!.lower) !== 'place') return [];
  const dates = spans.dates.map((date) => withPreposition(statement, date, /^(?:in|on)$/) ?? date);
  const left = isComplete(statement) ? '' : restWithout(statement, [cut, ...dates], 6);
  return /^(?:in|at|on|near)\b/.test(left ?? '')
    ? []
    : draft('where', 0.85, 'Where', turnedRound(statement), left);
};

const NO_DEED =
  /^(?:has|have|had|includes?|included|contains?|contained|consists?|consisted|is|are|was|were|features?|remains?|remained|became|becomes?|tends?|tended|born|called|named|known|considered|regarded|seen)$/;

/** "Henry Henley paid about 23 pounds for the skeleton": Who paid about 23 pounds for the skeleton? */
const person: Pattern = (statement) => {
  const { clause, named, text, subject } = statement;
  const { rest, thatEnd, words } = clause;
  if (!isActor(statement) || subject === 'you' || NO_DEED.test(mainVerb(statement))) return [];
  const what = thatEnd > rest[1] ? textOf(text, words, [rest[0], thatEnd]) : restWithout(statement, [], 10);
  return what === '' ? [] : draft('who', named ? 0.9 : 0.65, 'Who', predicateOf(statement), what);
};

/** A definite person; or a body of people that does something to something. */
function isActor(statement: Statement): boolean {
  const { clause, sort, named, subject, plural } = statement;
  const { words, auxiliaries, rest } = clause;
  const helpers = words.slice(...auxiliaries).map(({ lower }) => lower);
  if (mainVerb(statement) === '' || helpers.includes('not')) return false;
  if (sort === 'person') return named || plural || subject.includes(' ');
  if (sort !== 'group' || /^(?:is|are|was|were|been)$/.test(helpers.at(-1) ?? '')) return false;
  const next = words[rest[0]];
  return (
    next !== undefined &&
    (/^(?:DET|NOUN|PROPN|ADJ|NUM|SYM|PRON)$/.test(next.tag) || /^(?:to|that|out|off|up)$/.test(next.lower))
  );
}

/** "Books are lent for three weeks": How long are books lent? "The work took eighteen months": How long did the work take? */
const duration: Pattern = (statement) => {
  const { text, clause, spans } = statement;
  const [only, ...others] = inClause(
    statement,
    spans.quantities.filter(({ type }) => type === 'duration'),
  );
  const verb = mainVerb(statement);
  if (!only || others.length > 0 || verb === '') return [];
  const takes =
    /^(?:takes?|took|lasts?|lasted)$/.test(verb) && only.start === clause.words[clause.rest[0]]!.start;
  const cut = takes ? only : withPreposition(statement, only, /^for$/);
  if (!cut || !(takes || text.slice(cut.start, cut.end).startsWith('for '))) return [];
  return draft('how long', 0.85, 'How long', turnedRound(statement), restWithout(statement, [cut], 6));
};

/** "Adults pay 20p a day for each overdue item", "A litre of sea water holds about 35 grams of salt". */
const amount: Pattern = (statement) => {
  const { text, clause, spans } = statement;
  const from = clause.words[clause.rest[0]]?.start;
  const found = inClause(statement, spans.quantities).find(({ start }) => start === from);
  if (!found || mainVerb(statement) === '') return [];
  if (found.type === 'money')
    return draft('how much', 0.85, 'How much', turnedRound(statement), restWithout(statement, [found], 6));
  const stuff = /^ of (\p{Ll}+)$/u.exec(text.slice(found.end, clause.words[clause.rest[1] - 1]!.end));
  return stuff && found.type === 'measure'
    ? draft('how much', 0.85, 'How much', stuff[1], turnedRound(statement))
    : [];
};

/** "Rice flour is used because it contains no gluten": Why is rice flour used? */
const cause: Pattern = (statement) => {
  const { words, rest } = statement.clause;
  const next = words[rest[1]]?.text === ',' ? rest[1] + 1 : rest[1];
  return words[next]?.lower === 'because'
    ? draft('why', 0.95, 'Why', turnedRound(statement), restWithout(statement, [], 9))
    : [];
};

const SAYS =
  /^(?:said|says|suggested|concluded|announced|reported|admitted|argued|claimed|warned|declared|promised|predicted|found|discovered|proposed|decided|believed)$/;

/** "Edmond Halley suggested that …": What did Edmond Halley suggest? */
const saying: Pattern = (statement) => {
  const { clause, sort, named, subject } = statement;
  if (!/^(?:person|group)$/.test(sort) || clause.thatEnd === clause.rest[1]) return [];
  if (!named && !/^(?:the|an?) |['’]s /.test(subject)) return [];
  return SAYS.test(mainVerb(statement)) ? draft('what say', 0.7, 'What', turnedRound(statement)) : [];
};

/** "The body is made of brushed steel": What is the body made of? "The clock came from a workshop": Where did the clock come from? */
const origin: Pattern = (statement) => {
  const { words, rest } = statement.clause;
  const start = `${mainVerb(statement)} ${words[rest[0]]?.lower ?? ''}`;
  if (start === 'made of') return draft('made of', 0.8, 'What', turnedRound(statement), 'of');
  return /^(?:came|comes?) from$/.test(start) && rest[1] - rest[0] > 1
    ? draft('where', 0.75, 'Where', turnedRound(statement), 'from')
    : [];
};

/** "In February 1941 a bomb fell on the brewery": What fell on the brewery? */
const agent: Pattern = (statement) => {
  const { clause, sort, plural, named } = statement;
  const verb = mainVerb(statement);
  if (
    /^(?:person|group|animal)$/.test(sort) ||
    plural ||
    named ||
    clause.auxiliaries[0] < clause.auxiliaries[1]
  )
    return [];
  if (verb === '' || NO_DEED.test(verb) || clause.rest[1] - clause.rest[0] < 4) return [];
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

/** What else can be asked of a statement, but for its object. */
export const PATTERNS: readonly Pattern[] = [
  cause,
  time,
  person,
  duration,
  amount,
  place,
  origin,
  saying,
  agent,
];

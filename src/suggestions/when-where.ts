import { endOfNounPhrase } from '../english/noun-phrase.ts';
import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import type { Span } from '../text/span.ts';
import { draft, type Pattern } from './draft.ts';
import {
  inClause,
  isInside,
  isPassive,
  isPresent,
  mainVerb,
  restWithout,
  type Statement,
  turnedRound,
} from './question-parts.ts';
import { readVerb } from './verb-forms.ts';

/** These say enough by themselves. */
const COMPLETE =
  /^(?:die|bear|begin|live|end|open|close|marry|retire|occur|happen|expire|collapse|arrive|start|return|fall|rise|resign|leave|resume|appear|disappear|erupt|fail|finish|stop|depart)$/;
const STANDS_ALONE = /^(?:change|survive|come|go|meet|vote|reverse)$/;

/** "In 1811 Joseph came upon a skull": When did Joseph come upon a skull? */
const time: Pattern = (statement) => {
  const { text, spans } = statement;
  const [date, ...others] = inClause(statement, spans.dates).filter(({ start, end }) =>
    /\d|[A-Z]/.test(text.slice(start, end)),
  );
  if (!date || others.length > 0) return [];
  if (mainVerb(statement) === '' || isPresent(statement)) return [];
  const cut = withPreposition(statement, date, /^(?:in|on|at)$/);
  if (!cut) return [];
  const quantities = inClause(statement, spans.quantities);
  if (isIndefinite(statement) || quantities.some(({ type }) => type === 'duration')) return [];
  const left = isComplete(statement) ? '' : restWithout(statement, [cut], 7);
  if (isHalf(statement, left)) return [];
  const rest = isPassive(statement) ? left?.replace(DETAIL, '') : left;
  return draft('when', 0.9, 'When', turnedRound(statement), rest);
};

/** "When was the museum founded" says enough without whom by, or what was done then. */
const DETAIL = /^(?:and|by|at|with|from|for) .*$/;

/** "A leek came apart in 1998": nobody asks of one that has not been heard of. */
function isIndefinite({ clause: { words, subject }, plural, named }: Statement): boolean {
  const first = words[subject[0]]!;
  const bare = plural && !named && /^(?:NOUN|ADJ)$/.test(first.tag);
  return bare || first.tag === 'NUM' || /^(?:an?|some|many|several|most|few|all)$/.test(first.lower);
}

/** A verb that says enough, with nothing but a phrase or a date behind it. */
function isComplete(statement: Statement): boolean {
  const { words, rest } = statement.clause;
  return COMPLETE.test(baseOf(statement)) && (rest[0] === rest[1] || words[rest[0]]!.tag === 'ADP');
}

function baseOf(statement: Statement): string {
  const verb = mainVerb(statement);
  return verb === 'born' ? 'bear' : (readVerb(verb, !statement.plural)?.base ?? verb);
}

/** "The Soviet Union ratified in 1954", "the competition founded in 1927": something is missing. */
function isHalf(statement: Statement, rest: string | undefined): boolean {
  const { clause } = statement;
  const verb = mainVerb(statement);
  const base = baseOf(statement);
  if (isPassive(statement) || COMPLETE.test(base) || STANDS_ALONE.test(base)) return false;
  const next = clause.words[clause.rest[0]]!;
  return (
    rest === '' || (verb.endsWith('ed') && next.tag === 'ADP' && !/^(?:off|out|up|down)$/.test(next.lower))
  );
}

/** The span with the preposition before it; undefined when that is none of these. */
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
  /^(?:born|held|built|found|kept|discovered|buried|made|published|discussed|unveiled|baked|stored|signed|founded|based|filmed|grown)$/;

/** "Mary Anning died of breast cancer in Lyme Regis": Where did Mary Anning die? */
const place: Pattern = (statement) => {
  const { spans } = statement;
  if (!(isPassive(statement) ? IS_PUT : TAKES_PLACE).test(mainVerb(statement))) return [];
  const cut = findPlace(statement);
  if (!cut || isIndefinite(statement)) return [];
  const dates = spans.dates.map((date) => withPreposition(statement, date, /^(?:in|on)$/) ?? date);
  const left = isComplete(statement) ? '' : restWithout(statement, [cut, ...dates], 6);
  if (/^(?:in|at|on|near)\b/.test(left ?? '')) return [];
  return draft('where', 0.85, 'Where', turnedRound(statement), left);
};

/** A named place, or one by its nature, with its preposition. */
function findPlace(statement: Statement): Span | undefined {
  const { words, dates, quantities, names } = statement.spans;
  const from = statement.clause.words[statement.clause.rest[0]]?.start ?? Number.POSITIVE_INFINITY;
  const at = words.findIndex(({ lower, start }) => /^(?:in|at|near)$/.test(lower) && start >= from);
  const end = at < 0 ? 0 : endOfNounPhrase(words, at + 1, [...dates, ...quantities]);
  if (end <= at + 1) return undefined;
  const cut = { start: words[at]!.start, end: words[end - 1]!.end };
  const named = names.some((name) => name.start >= cut.start && name.end <= cut.end);
  if (!isInside(statement, cut) || !(named || sortOfNoun(words[end - 1]!.lower) === 'place'))
    return undefined;
  return cut;
}

/** "Books are lent for three weeks": How long are books lent? */
const duration: Pattern = (statement) => {
  const { text, clause, spans } = statement;
  const durations = spans.quantities.filter(({ type }) => type === 'duration');
  const [only, ...others] = inClause(statement, durations);
  const verb = mainVerb(statement);
  if (!only || others.length > 0 || verb === '') return [];
  const takes =
    /^(?:takes?|took|lasts?|lasted)$/.test(verb) && only.start === clause.words[clause.rest[0]]!.start;
  const cut = takes ? only : withPreposition(statement, only, /^for$/);
  if (!cut || !(takes || text.slice(cut.start, cut.end).startsWith('for '))) return [];
  const left = restWithout(statement, [cut], 6);
  if (!takes && !isPassive(statement) && left !== '') return [];
  // "Takes two hours of real time", "has not replied for a week": half of the phrase, or nothing that lasts.
  if (
    /^of /.test(left ?? '') ||
    clause.words.slice(...clause.auxiliaries).some(({ lower }) => lower === 'not')
  )
    return [];
  return draft('how long', 0.85, 'How long', turnedRound(statement), left);
};

/** "The body is made of brushed steel": What is the body made of? "came from a workshop": Where … from? */
const origin: Pattern = (statement) => {
  const { words, rest } = statement.clause;
  const start = `${mainVerb(statement)} ${words[rest[0]]?.lower ?? ''}`;
  if (rest[1] - rest[0] < 2) return [];
  if (start === 'made of') return draft('made of', 0.8, 'What', turnedRound(statement), 'of');
  return /^(?:came|comes?) from$/.test(start)
    ? draft('from', 0.75, 'Where', turnedRound(statement), 'from')
    : [];
};

/** "Rice flour is used because it contains no gluten": Why is rice flour used? */
const cause: Pattern = (statement) => {
  const { words, rest } = statement.clause;
  const next = words[rest[1]]?.text === ',' ? rest[1] + 1 : rest[1];
  if (words[next]?.lower !== 'because') return [];
  return draft('why', 0.95, 'Why', turnedRound(statement), restWithout(statement, [], 9));
};

/** What can be asked of a statement's circumstances. */
export const CIRCUMSTANCES: readonly Pattern[] = [cause, time, duration, place, origin];

import { isBe } from '../english/asking-words.ts';
import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import { endOfTaggedPhrase } from '../english/tagged-phrase.ts';
import { wordList } from '../english/word-lists.ts';
import type { Span } from '../text/span.ts';
import type { QuestionDraft } from './draft.ts';
import { isPassive, type Statement, turnedRound } from './statement.ts';
import { readVerb } from './verb-forms.ts';

/** The question of one kind that a statement answers; undefined for most. */
type Pattern = (statement: Statement) => QuestionDraft | undefined;

const LONGEST_SUBJECT = 4;

/** "Mary Anning was an …": Who was Mary Anning? "Sourdough is bread that …": What is sourdough? */
const definition: Pattern = ({ auxiliaries, verb, subject, sort, named, rest, next }) => {
  const [be = ''] = auxiliaries;
  const isThing = /^an?$/.test(rest[0]?.lower ?? '') && rest.length >= 3;
  const isDescribed =
    rest.length === 1 && /^(?:NOUN|VERB)$/.test(rest[0]!.tag) && /^(?:that|which)$/.test(next);
  if (verb !== '' || !isBe(be) || !(isThing || isDescribed)) return undefined;
  if (subject.split(' ').length > LONGEST_SUBJECT || / (?:of|in|for) /.test(subject)) return undefined;
  // "A village of fishermen" is no person, nor is "the Mary Anning", a barque.
  const what = rest[endOfTaggedPhrase(rest, 0) - 1];
  const isBare = sort === 'person' && !/^the /i.test(subject);
  const isPerson = isBare || (what !== undefined && sortOfNoun(what.lower) === 'person');
  if (named && isPerson) return { kind: 'definition', weight: 1, question: `Who ${be} ${subject}?` };
  // "Religion was a major issue" defines nothing.
  if (/^w/.test(be) || (!named && /^(?:the|an?|some) /.test(subject))) return undefined;
  return { kind: 'definition', weight: 1, question: `What ${be} ${subject}?` };
};

/** These say enough by themselves. */
const COMPLETE = wordList('complete-verbs');

/** Tell of something else too: "The flood was caused by a storm in 1911", "Bells were added last year". */
const BESIDE = wordList('verbs-of-something-beside');

/** "The bridge was opened in 1932 by the mayor": When was the bridge opened? */
const time: Pattern = (statement) => {
  const { auxiliaries, verb, plural, spans, rest } = statement;
  const [date, ...others] = spans.dates;
  if (!date || others.length > 0 || !isSaid(statement, date) || !isKnown(statement)) return undefined;
  const read = auxiliaries.length > 0 ? undefined : readVerb(verb, !plural);
  const isPast = read ? read.form === 'past' : /^(?:was|were|will|had)$/.test(auxiliaries[0] ?? '');
  // "In 1924 the lamp was made electric."
  const [next] = rest;
  const left = rest.length === 1 && next!.tag === 'ADJ' ? ` ${next!.text}` : '';
  const isPhrase = left !== '' || next === undefined || next.tag === 'ADP' || next.start === date.start;
  const isWhole = isPassive(statement) ? isPhrase && !BESIDE.has(verb) : COMPLETE.has(read?.base ?? verb);
  return isPast && isWhole ? asked('when', 0.9, 'When', statement, left) : undefined;
};

const IS_PUT = wordList('verbs-of-being-put');

/** "Mary Anning died of breast cancer in Lyme Regis": Where did Mary Anning die? */
const place: Pattern = (statement) => {
  const isPlaced = isPassive(statement)
    ? IS_PUT.has(statement.verb)
    : /^(?:died|lived)$/.test(statement.verb);
  if (!isPlaced || !isKnown(statement) || !hasPlace(statement)) return undefined;
  return asked('where', 0.85, 'Where', statement);
};

/** Whether a named place, or one by its nature, follows with its preposition. */
function hasPlace({ spans: { names }, rest }: Statement): boolean {
  const at = rest.findIndex(({ lower }) => /^(?:in|at|near)$/.test(lower));
  const end = at < 0 ? 0 : endOfTaggedPhrase(rest, at + 1);
  if (end <= at + 1) return false;
  const last = rest[end - 1]!;
  const isNamed = names.some((name) => name.start > rest[at]!.start && name.end <= last.end);
  return isNamed || sortOfNoun(last.lower) === 'place';
}

/** "Books are lent for three weeks": How long are books lent? "The repairs took eighteen months." */
const duration: Pattern = (statement) => {
  const { verb, rest, spans } = statement;
  const [only] = spans.quantities.filter(({ type }) => type === 'duration');
  const takes = /^(?:takes?|took|lasts?|lasted)$/.test(verb);
  const at = isPassive(statement) && rest[0]?.lower === 'for' ? 1 : 0;
  if (only === undefined || !(takes || at === 1) || only.start !== rest[at]?.start) return undefined;
  // "Takes two hours of real time": half of the phrase.
  return !rest.some(({ lower, start }) => lower === 'of' && start > only.end)
    ? asked('how long', 0.85, 'How long', statement)
    : undefined;
};

/** Whether one asks about it without having heard of it: not of "a leek that came apart". */
function isKnown({ named, subject }: Statement): boolean {
  return named || /^the /i.test(subject);
}

/** Whether it stands in what the statement says, and not in another clause. */
function isSaid({ told }: Statement, { start, end }: Span): boolean {
  return told.some(([from, to]) => start >= from && end <= to);
}

function asked(
  kind: string,
  weight: number,
  word: string,
  statement: Statement,
  left = '',
): QuestionDraft | undefined {
  const turned = turnedRound(statement);
  return turned === undefined ? undefined : { kind, weight, question: `${word} ${turned}${left}?` };
}

/** What can be asked of a statement. */
export const PATTERNS: readonly Pattern[] = [definition, time, place, duration];

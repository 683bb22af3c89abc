import { endOfNounPhrase } from '../../english/noun-phrase.ts';
import { wordList } from '../../english/word-lists.ts';
import { overlaps } from '../../text/span.ts';
import {
  type AskedOfSentence,
  isKnown,
  nearness,
  type Suggested,
  suggestFresh,
  wordRange,
} from './highlight-scores.ts';

const INSIDE = wordList('inside-places');
const BESIDE = wordList('beside-places');

/** Where: what follows a preposition of place, names first. Which country: a name anywhere may be it. */
export function placesFor(asked: AskedOfSentence): readonly Suggested[] {
  const { words } = asked.spans;
  const found = words.flatMap(({ lower }, at) => {
    const suits = INSIDE.has(lower) ? 1 : BESIDE.has(lower) ? 0.6 : 0;
    return suits > 0 && at + 1 < words.length ? readPlace(asked, at + 1, suits) : [];
  });
  return asked.question.focus ? [...found, ...namesFor(asked)] : found;
}

function readPlace(asked: AskedOfSentence, from: number, suits: number): readonly Suggested[] {
  const { words, names, dates, quantities } = asked.spans;
  const elsewhere = [...dates, ...quantities.filter(({ type }) => type !== 'count')];
  const end = endOfNounPhrase(words, from, elsewhere);
  const last = words[end - 1];
  if (end === from || last === undefined || isKnown(asked, [from, end])) return [];
  const span = { start: words[from]!.start, end: last.end };
  const named = names.some((name) => overlaps(name, span) && !isKnown(asked, wordRange(asked, name)));
  return [{ ...span, score: suits * (named ? 1 : 0.45) * (0.1 + nearness(asked, [from, end])) }];
}

function namesFor(asked: AskedOfSentence): readonly Suggested[] {
  return suggestFresh(asked, asked.spans.names, (_, [first, last]) =>
    first === 0 && last === 1 ? 0.3 : 0.6,
  );
}

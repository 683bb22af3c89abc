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

const PREPOSITIONS = wordList('prepositions-of-place');

/** Where: what follows a preposition of place, names first. Which country: a name anywhere may be it. */
export function placesFor(asked: AskedOfSentence): readonly Suggested[] {
  const { words } = asked.spans;
  const found = words.flatMap(({ lower }, at) => (PREPOSITIONS.has(lower) ? readPlace(asked, at + 1) : []));
  return asked.question.focus ? [...found, ...suggestFresh(asked, asked.spans.names, () => 0.6)] : found;
}

function readPlace(asked: AskedOfSentence, from: number): readonly Suggested[] {
  const { words, names, dates, quantities } = asked.spans;
  const elsewhere = [...dates, ...quantities.filter(({ type }) => type !== 'count')];
  const end = endOfNounPhrase(words, from, elsewhere);
  const last = words[end - 1];
  if (end === from || last === undefined || isKnown(asked, [from, end])) return [];
  const span = { start: words[from]!.start, end: last.end };
  const named = names.some((name) => overlaps(name, span) && !isKnown(asked, wordRange(asked, name)));
  return [{ ...span, score: (named ? 1 : 0.45) * (0.1 + nearness(asked, [from, end])) }];
}

import { isFunctionWord } from '../text/word-classes.ts';

/** The sort of words that would answer a question. */
export type AnswerType =
  | 'person'
  | 'time'
  | 'place'
  | 'count'
  | 'amount'
  | 'duration'
  | 'cause'
  | 'means'
  | 'definition'
  | 'thing'
  | 'yes-no'
  | 'other';

export interface Expectation {
  readonly asks: AnswerType;
  /** Positions of the words that name the sort of thing asked for. */
  readonly focus: readonly number[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const PERSON_NOUNS = set(
  'person people man woman president leader author writer singer actor actress director founder scientist artist king queen minister player team group company organization organisation band official adviser name',
);
const TIME_NOUNS = set('year date day month century decade time era period season age');
const PLACE_NOUNS = set(
  'country city place location town state region area continent island river county province village district building street nation',
);
const AMOUNT_NOUNS = set(
  'percentage percent amount price cost salary budget fee temperature size height weight distance speed number population rate',
);
const DURATION_WORDS = set('long old far tall high deep wide big large fast often heavy hot cold');
const AUXILIARIES = set(
  "is are was were do does did has have had can could will would should may might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't can't won't",
);

/** What a question asks for, from its question word and the noun after it. `words` are normal forms. */
export function expectAnswer(words: readonly string[]): Expectation {
  const at = words.findIndex((word) => QUESTION_WORDS.has(word));
  if (at < 0) return { asks: words.length && AUXILIARIES.has(words[0]!) ? 'yes-no' : 'other', focus: [] };
  if (at > 0 && AUXILIARIES.has(words[0]!)) return { asks: 'yes-no', focus: [] };
  return QUESTION_WORDS.get(words[at]!)!(words, at);
}

type Reader = (words: readonly string[], at: number) => Expectation;

const plain =
  (asks: AnswerType): Reader =>
  () => ({ asks, focus: [] });

/** Who did …, but who is …: a definition when nothing but a name follows. */
const readWho: Reader = (words, at) => ({
  asks: asksDefinition(words, at) ? 'definition' : 'person',
  focus: [],
});

const readHow: Reader = (words, at) => {
  const next = words[at + 1] ?? '';
  if (next === 'many') return { asks: 'count', focus: [at + 2] };
  if (next === 'much') return { asks: 'amount', focus: [at + 2] };
  if (DURATION_WORDS.has(next))
    return { asks: next === 'long' || next === 'old' ? 'duration' : 'amount', focus: [] };
  return { asks: 'means', focus: [] };
};

const readWhat: Reader = (words, at) => {
  const focus = focusAfter(words, at);
  const noun = words[focus[focus.length - 1] ?? -1] ?? '';
  const single = noun.replace(/s$/, '');
  const named = (nouns: ReadonlySet<string>): boolean => nouns.has(noun) || nouns.has(single);
  if (named(TIME_NOUNS)) return { asks: 'time', focus };
  if (named(PLACE_NOUNS)) return { asks: 'place', focus };
  if (named(AMOUNT_NOUNS)) return { asks: 'amount', focus };
  if (named(PERSON_NOUNS)) return { asks: 'person', focus };
  if (/^(?:reason|cause|purpose)$/.test(single)) return { asks: 'cause', focus };
  if (asksDefinition(words, at)) return { asks: 'definition', focus: [] };
  return { asks: 'thing', focus };
};

const QUESTION_WORDS: ReadonlyMap<string, Reader> = new Map([
  ['who', readWho],
  ['whos', readWho],
  ["who's", readWho],
  ['whom', plain('person')],
  ['whose', plain('person')],
  ['when', plain('time')],
  ['where', plain('place')],
  ['why', plain('cause')],
  ['how', readHow],
  ['what', readWhat],
  ['whats', readWhat],
  ["what's", readWhat],
  ['which', readWhat],
]);

/** The nouns right after the question word: up to the first function word ("what large city is" → large, city). */
function focusAfter(words: readonly string[], at: number): readonly number[] {
  const focus: number[] = [];
  for (let i = at + 1; i < words.length && i <= at + 3 && !isFunctionWord(words[i]!); i++) focus.push(i);
  return focus;
}

/** "What is an X?", "Who was X?": a form of be, then at most four words without a verb's sign. */
function asksDefinition(words: readonly string[], at: number): boolean {
  if (!/^(?:is|are|was|were)$/.test(words[at + 1] ?? '') && !/'s$|s$/.test(words[at] ?? '')) return false;
  const rest = words.slice(at + 1).filter((word) => !isFunctionWord(word));
  return (
    rest.length > 0 &&
    rest.length <= 3 &&
    !words.slice(at + 2).some((word) => /^(?:of|in|for|by|to|from|on|with)$/.test(word))
  );
}

import { isAuxiliary, isBe } from '../english/asking-words.ts';
import { readWord } from '../english/language.ts';
import { singular, sortOfNoun } from '../english/sorts-of-nouns.ts';
import { isFunctionWord, WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';

/** The sorts of words that would answer a question, in the order of their rows in what is trained. */
export const ANSWER_TYPES = [
  ...(['person', 'time', 'place', 'count', 'amount', 'duration', 'age', 'cause'] as const),
  ...(['means', 'definition', 'thing', 'yes-no', 'other'] as const),
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

export interface Expectation {
  readonly asks: AnswerType;
  /** Bits of `WordClass` of what an amount, or a time, may be given in; 0 where anything will do. */
  readonly units: number;
  /** Positions of the words that name the sort of thing asked for. */
  readonly focus: readonly number[];
  /** Whether somebody's words are asked for: "What did she say about it?", "How did they react?" */
  readonly asksForWords: boolean;
}

type Sort = Pick<Expectation, 'asks' | 'focus'>;

/** The sorts of answers, each with the nouns that ask for it. */
const NOUNS = (['time', 'place', 'amount', 'count', 'duration', 'age', 'person', 'cause'] as const).map(
  (sort) => [sort, wordList(`asks-${sort}`)] as const,
);
const DEGREE_WORDS = wordList('degrees');
const SAYING = wordList('saying');

/** What a question asks for, from its question word and the noun after it. `words` are normal forms. */
export function expectAnswer(words: readonly string[]): Expectation {
  const sort = readSort(words);
  const of = sort.asks === 'amount' ? unitsOf(words) : 0;
  const units = sort.asks === 'time' ? partOfTime(words, sort.focus) : of;
  return { ...sort, units, asksForWords: SAID_OF.has(sort.asks) && words.some((word) => SAYING.has(word)) };
}

/** What amounts are given in that words ask for: "how tall", "how much does it weigh", "how much is it". */
function unitsOf(words: readonly string[]): number {
  const units = bitsNamed(UNITS, words);
  const next = words[words.indexOf('much') + 1] ?? '';
  return units === 0 && words.includes('much') && (isBe(next) || next === 'for') ? WordClass.money : units;
}

type Units = readonly (readonly [names: ReadonlySet<string>, bits: number])[];

function bitsNamed(units: Units, words: readonly string[]): number {
  return units.reduce(
    (bits, [names, unit]) => (words.some((word) => names.has(word)) ? bits | unit : bits),
    0,
  );
}

/** "What time", "which year", "what day"; any date answers what asks otherwise: "what time of year". */
function partOfTime(words: readonly string[], focus: readonly number[]): number {
  if (words[(focus.at(-1) ?? 0) + 1] === 'of') return 0;
  const nouns = focus.map((at) => singular(words[at]!));
  return bitsNamed(TIMES, nouns);
}

const TIMES: Units = [
  [wordList('asks-clock'), WordClass.clock],
  [wordList('asks-year'), WordClass.year],
  [wordList('asks-day'), WordClass.calendar],
];

const UNITS: Units = [
  [wordList('asks-money'), WordClass.money],
  [wordList('asks-length'), WordClass.length],
  [wordList('asks-weight'), WordClass.weight],
  [wordList('asks-warmth'), WordClass.warmth],
  [wordList('asks-how-often'), WordClass.often],
];

/** Sorts of answers that may be what somebody said. */
const SAID_OF: ReadonlySet<AnswerType> = new Set(['thing', 'means', 'cause', 'other']);

function readSort(words: readonly string[]): Sort {
  const at = findQuestionWord(words);
  if (at < 0) return isAuxiliary(words[0] ?? '') ? { asks: 'yes-no', focus: [] } : readTerse(words);
  if (at > 0 && isAuxiliary(words[0]!)) return { asks: 'yes-no', focus: [] };
  return QUESTION_WORDS.get(words[at]!)!(words, at);
}

/** "Number of seats?", "Age of the driver": without a question word the opening noun tells. */
function readTerse(words: readonly string[]): Sort {
  const length = words.findIndex(isFunctionWord);
  const nouns = length < 0 ? words : words.slice(0, length);
  if (nouns.length > LONGEST_NOUN) return { asks: 'other', focus: [] };
  return { asks: sortOf(nouns) ?? 'other', focus: [] };
}

/** The first word that asks, past one that joins: "When it opened, how many came?" */
function findQuestionWord(words: readonly string[]): number {
  const first = words.findIndex((word) => QUESTION_WORDS.has(word));
  const joins = /^(?:when|where)$/.test(words[first] ?? '')
    ? first === 0 && !isAuxiliary(words[1] ?? '')
    : first > 0 && /^(?:who|whose|which)$/.test(words[first]!);
  if (!joins) return first;
  const next = words.findLastIndex((word) => /^(?:what|which|how)$/.test(word));
  return next > first ? next : first;
}

type Reader = (words: readonly string[], at: number) => Sort;

const plain =
  (asks: AnswerType): Reader =>
  () => ({ asks, focus: [] });

/** Who did …, but who is …: a definition when nothing but a name follows. */
const readWho: Reader = (words, at) => ({
  asks: asksDefinition(words, at) && !/^(?:the|a|an)$/.test(words[at + 2] ?? '') ? 'definition' : 'person',
  focus: [],
});

const readHow: Reader = (words, at) => {
  const next = words[at + 1] ?? '';
  if (next === 'many') return { asks: 'count', focus: [at + 2] };
  if (next === 'much') return { asks: 'amount', focus: [at + 2] };
  if (next === 'long') return { asks: 'duration', focus: [] };
  if (next === 'old') return { asks: 'age', focus: [] };
  if (DEGREE_WORDS.has(next)) return { asks: 'amount', focus: [] };
  if (next === 'soon') return { asks: 'time', focus: [] };
  return { asks: next === 'come' ? 'cause' : 'means', focus: [] };
};

const readWhat: Reader = (words, at) => {
  if (/^caus(?:es?|ed)$/.test(words[at + 1] ?? '')) return { asks: 'cause', focus: [] };
  const focus = focusAfter(words, at);
  const asks = sortOf(focus.map((place) => words[place]!));
  if (asks) return { asks, focus };
  const behind = nounBehindBe(words, at);
  const asked = sortOf(behind.map((place) => words[place]!));
  if (asked) return { asks: asked, focus: [] };
  if (asksDefinition(words, at) || asksMeaning(words, at)) return { asks: 'definition', focus: [] };
  return { asks: 'thing', focus };
};

/** The sort that the last of some words tells that tells one; undefined when none does. */
function sortOf(nouns: readonly string[]): AnswerType | undefined {
  return nouns
    .map((noun, i) => listedSort(noun) ?? sortOfPerson(noun, nouns[i + 1]))
    .findLast((sort) => sort);
}

function listedSort(noun: string): AnswerType | undefined {
  const single = singular(noun);
  return NOUNS.find(([, names]) => names.has(single) || names.has(noun))?.[0];
}

/** "Which engineer built …" asks for a person, "What customer data …" does not. */
function sortOfPerson(noun: string, next: string | undefined): AnswerType | undefined {
  if (sortOfNoun(noun) !== 'person') return undefined;
  return next === undefined || readWord(next).partOfSpeech !== 'NOUN' ? 'person' : undefined;
}

/** The noun behind *be*, up to a preposition or figure; behind "the" at the end only an amount. */
function nounBehindBe(words: readonly string[], at: number): readonly number[] {
  if (!isBe(words[at + 1] ?? '')) return [];
  const first = words[at + 2] === 'the' ? at + 3 : at + 2;
  const fewest = first === at + 3 ? 1 : 2;
  const length = [...words, '']
    .slice(first)
    .findIndex((word) => !/^\p{L}/u.test(word) || isFunctionWord(word));
  const stop = words[first + length];
  const ends =
    stop === undefined
      ? fewest === 2 || isFigure(words[first + length - 1])
      : /^(?:of|for|in|to|behind|between|\d.*)$/.test(stop);
  return ends && length >= fewest && length <= LONGEST_NOUN ? [first + length - 1] : [];
}

/** "What is the total cost?" asks for a figure, "What is the Bronze Age?" for a meaning. */
function isFigure(noun: string | undefined): boolean {
  return /^(?:amount|count)$/.test(listedSort(noun ?? '') ?? '');
}

/** In words, its adjectives included. */
const LONGEST_NOUN = 4;

const QUESTION_WORDS: ReadonlyMap<string, Reader> = new Map([
  ['who', readWho],
  ['whos', readWho],
  ['whom', plain('person')],
  ['whose', plain('person')],
  ['when', plain('time')],
  ['where', plain('place')],
  ['why', plain('cause')],
  ['how', readHow],
  ['what', readWhat],
  ['whats', readWhat],
  ['which', readWhat],
]);

/** The nouns right after the question word: "what large city is" → large, city. */
function focusAfter(words: readonly string[], at: number): readonly number[] {
  const focus: number[] = [];
  for (let i = at + 1; i < words.length && i <= at + 3 && !isFunctionWord(words[i]!); i++) focus.push(i);
  return focus;
}

/** "What's a sluice?", "What does sluice mean?", "What does HLT stand for?", "What is the meaning of HLT?" */
function asksMeaning(words: readonly string[], at: number): boolean {
  const asked = words.slice(at + 1).join(' ');
  return /^(?:an? |(?:does|did|do) .* (?:mean|stand for)$|is the meaning of |is meant by )/.test(asked);
}

/** "What was decided?", "What has been removed?": what was done to something, not what it is. */
function asksWhatWasDone(words: readonly string[], at: number): boolean {
  return /^(?:was|were|been)$/.test(words.at(-2) ?? '') && at < words.length - 2 && /ed$/.test(words.at(-1)!);
}

/** "What is an X?", "Who was X?": a form of be, then at most four words without a verb's sign. */
function asksDefinition(words: readonly string[], at: number): boolean {
  if (!isBe(words[at + 1] ?? '') && !/s$/.test(words[at] ?? '')) return false;
  if (/^(?:his|her|its|their|he|she|it|they|this|that)$/.test(words[at + 2] ?? '')) return false;
  const rest = words.slice(at + 1).filter((word) => !isFunctionWord(word));
  return (
    rest.length > 0 &&
    rest.length <= 3 &&
    !/^(?:called|named|like|likes|about)$/.test(words.at(-1)!) &&
    !words.slice(at + 2).some((word) => /^(?:of|in|for|by|to|from|on|with|at)$/.test(word)) &&
    !asksWhatWasDone(words, at)
  );
}

const CONTENTS =
  /^(?:whats?(?: is| are)? (?:in|inside|on) |what(?: all)? goes in|whats?(?: is| are)? .{1,60} made (?:of|from|with|out of)|what .{0,60}(?:contain|consist of)s?\b)/;

/** "What's in it?", "what goes into the soup", "what is it made of". `words` are normal forms. */
export function asksForContents(words: readonly string[]): boolean {
  return CONTENTS.test(words.join(' '));
}

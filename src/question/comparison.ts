import { isBe, isQuestionWord } from '../english/asking-words.ts';
import { readWord } from '../english/language.ts';
import { MEASURES } from '../english/measures.ts';
import { isPlural, singular } from '../english/sorts-of-nouns.ts';
import { figureOf, isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';

/** What a question with a superlative compares. Its words are named by their places in the question. */
export interface Comparison {
  /** The superlative and those that say the same, those of two words with a hyphen. */
  readonly superlatives: ReadonlySet<string>;
  /** By what; several where the words do not tell: the longest film, the longest river. */
  readonly by: readonly Compared[];
  /** The words that say by what is compared. */
  readonly told: ReadonlySet<number>;
  /** The words that may name what is compared: the rivers. */
  readonly things: ReadonlySet<number>;
}

/** A measure, or what is counted. */
export interface Compared {
  /** 1 for the most of it, -1 for the least. */
  readonly sign: 1 | -1;
  /** Words that tell it beside a figure, in the singular. */
  readonly says: ReadonlySet<string>;
  /** The systems of its units; empty for what is counted, `-` for what a figure is called: "a score of 7". */
  readonly systems: ReadonlySet<string>;
}

interface Superlative {
  readonly word: string;
  /** Its place, and one past it. */
  readonly at: number;
  readonly past: number;
  /** The place of the noun that says by what is compared, "the most points"; -1 without one. */
  readonly noun: number;
  readonly by: readonly Compared[];
}

const MOST = wordList('most-of-all');
const LEAST = wordList('least-of-all');
const SUPERLATIVES = new Set([
  ...MOST,
  ...LEAST,
  ...MEASURES.flatMap(({ most, least }) => [...most, ...least]),
]);
const COUNTS = /^(?:most|least|fewest)$/;
const CALLED: ReadonlySet<string> = new Set(['-']);
const BEFORE = wordList('before-superlatives');
/** What makes something else of a superlative behind it: "at least", "one of the longest". */
const UNTELLING = wordList('untelling-superlatives');
/** What makes something else of a superlative before it: "the highest-paid", "the longest-serving". */
const COMPOUND = /(?:ing|ed|paid|known)$/;
/** What stands before one that is asked for: "which is the longest", "tell me the longest". */
const OPENS = wordList('asking-for-superlatives');

/** What a question compares, from its words in normal form; null for one that compares nothing. */
export function readComparison(words: readonly string[]): Comparison | null {
  const [found, another] = words.flatMap((_, at) => superlativeAt(words, at) ?? []);
  if (found === undefined || another !== undefined) return null;
  const { at, past, noun } = found;
  const asked = askedFor(words, found);
  // "The largest by area", "how high is the tallest".
  const named = asked.filter(
    ({ says, systems }) => systems !== CALLED && words.some((word) => says.has(singular(word))),
  );
  const by = named.length > 0 ? named : asked;
  const asking = words.findIndex((word) => /^(?:which|what)$/.test(word));
  const asksFor = asking < 0 ? [] : nounsFrom(words, asking + 1);
  const behind = noun < 0 ? nounsFrom(words, past) : [];
  // "Which rivers", "which of the rivers are", "the longest rivers"; not "which costs", "which river passes".
  const isMany = (place: number) => isPlural(words[place]!) && comparedBy('most', words[place]).length === 0;
  const areMany = /^(?:are|were)$/.test(words[asking + 1 + asksFor.length] ?? '');
  if (by.length === 0 || areMany || [...asksFor.slice(0, 1), ...behind].some(isMany)) return null;
  const alike = MEASURES.flatMap(({ most, least }) => [most, least]).filter((one) => one.has(found.word));
  const isTold = (place: number) =>
    (place >= at && place < past) ||
    place === noun ||
    by.some(({ says, systems }) => systems !== CALLED && says.has(singular(words[place]!)));
  return {
    superlatives: new Set([found.word, ...alike.flatMap((words) => [...words])]),
    by,
    told: new Set([...words.keys()].filter(isTold)),
    things: new Set([...asksFor, ...behind]),
  };
}

function superlativeAt(words: readonly string[], at: number): Superlative | undefined {
  const word = [`${words[at]}-${words[at + 1]}`, words[at]!].find((one) => SUPERLATIVES.has(one));
  if (word === undefined || figureOf(words[at - 1] ?? '') !== undefined) return undefined;
  const past = at + word.split('-').length;
  const isNumber = /^(?:number|amount|total) of$/.test(words.slice(past, past + 2).join(' '));
  const noun = nounFrom(words, isNumber ? past + 2 : past);
  const counts = isNumber || COUNTS.test(word);
  const named = noun < 0 ? [] : comparedBy(word, words[noun]);
  if (named.length > 0) return { word, at, past, noun, by: named };
  const own = comparedBy(word);
  const signs = new Set(MOST.has(word) ? [1] : LEAST.has(word) ? [-1] : own.map(({ sign }) => sign));
  const says = new Set(noun < 0 || signs.size > 1 ? [] : [singular(words[noun]!)]);
  const told = { sign: signs.has(1) ? 1 : -1, says, systems: counts ? new Set<string>() : CALLED } as const;
  if (!counts) return { word, at, past, noun: -1, by: says.size > 0 ? [...own, told] : own };
  // "The most points", not "the most important point".
  if (noun >= 0 && (isNumber || word === 'fewest' || readWord(words[past]!).partOfSpeech !== 'ADJ'))
    return { word, at, past, noun, by: [told] };
  // "Which costs the least", "what weighs most".
  return { word, at, past, noun: -1, by: words.slice(0, at).flatMap((verb) => comparedBy(word, verb)) };
}

/** The measures that another word tells, else those that the superlative does by itself. */
function comparedBy(superlative: string, told?: string): readonly Compared[] {
  const sign = MOST.has(superlative) ? 1 : LEAST.has(superlative) ? -1 : undefined;
  return MEASURES.flatMap(({ most, least, says, systems }): readonly Compared[] => {
    const same = [most, least].find((words) => words.has(superlative));
    const way = same === undefined ? sign : same === most ? 1 : -1;
    if (way === undefined || (told === undefined ? same === undefined : !says.has(singular(told)))) return [];
    return [{ sign: way, says, systems }];
  });
}

/** Those by which it asks for a comparison: not "who built the oldest church". */
function askedFor(words: readonly string[], { word, at, past, noun, by }: Superlative): readonly Compared[] {
  const asking = words.findIndex(isQuestionWord);
  const [asks = '', next = ''] = [words[asking], words[past]];
  const before = words.slice(0, BEFORE.has(words[at - 1] ?? '') ? at - 1 : at);
  const prior = before.at(-1) ?? '';
  const [limit = ''] = before.slice(prior === 'of' ? -2 : -1);
  if (asking > at || /^(?:where|why|whose)$/.test(asks)) return [];
  if (asks === 'how')
    return by.filter(({ says }) =>
      words.slice(asking + 1, asking + 3).some((one) => says.has(singular(one))),
    );
  if (UNTELLING.has(limit) || /^\d/.test(limit) || (next !== '' && /^(?:first|last|latest)$/.test(word)))
    return [];
  if (asks === 'when' && next !== '') return by.filter(isDated);
  if (next === '' && !isFunctionWord(prior))
    return by.filter((one) => !isDated(one) || one.says.has(singular(prior)));
  if (noun >= 0 || next === '' || isFunctionWord(next)) return by;
  if (COMPOUND.test(next) && readWord(next).partOfSpeech === 'VERB') return [];
  const follows = isBe(prior) || isQuestionWord(prior) || prior === '' || OPENS.has(prior);
  return follows ? by : by.filter(({ systems }) => systems === CALLED);
}

/** "Who joined first" asks for a date of joining, "who is the oldest" for any. */
const isDated = ({ systems }: Compared) => systems.has('date');

/** The places of up to three words from one on that are no function words. */
function nounsFrom(words: readonly string[], from: number): readonly number[] {
  const places = [from, from + 1, from + 2].filter((place) => place < words.length);
  const end = places.findIndex((place) => isFunctionWord(words[place]!));
  return end < 0 ? places : places.slice(0, end);
}

/** The place of the noun: the first plural, else the first noun; -1 without one. */
function nounFrom(words: readonly string[], from: number): number {
  const places = nounsFrom(words, from);
  const isNoun = (place: number) => readWord(words[place]!).partOfSpeech === 'NOUN';
  return places.find((place) => isPlural(words[place]!)) ?? places.find(isNoun) ?? -1;
}

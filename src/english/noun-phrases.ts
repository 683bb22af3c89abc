import type { TaggedWord } from './tagged-words.ts';

/** Words that name something, as they stand in a text: "the rest of the creature", "Mary Anning's father". */
export interface NounPhrase {
  /** Places in the list of words, the last exclusive. */
  readonly first: number;
  readonly last: number;
  /** The place of its chief word: the last noun before "of". */
  readonly head: number;
  /** The article, possessive or demonstrative that it begins with, in lower case; empty without one. */
  readonly determiner: string;
  /** The preposition right before it, in lower case; empty without one. */
  readonly preposition: string;
}

const NAMING = /^(?:NOUN|PROPN)$/;
const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$/;
const PREPOSITION =
  /^(?:about|above|across|after|against|along|among|around|at|before|behind|below|beside|between|by|during|for|from|in|inside|into|near|of|off|on|onto|outside|over|past|since|through|throughout|to|toward|towards|under|until|upon|with|within|without)$/;

/** The noun phrases of a text, in order and without overlap; "X of Y" is one, "X and Y" are two. */
export function findNounPhrases(words: readonly TaggedWord[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < words.length; ) {
    const last = endOfPhrase(words, at);
    if (last === at) {
      at++;
      continue;
    }
    phrases.push(withComplement(words, at, last));
    at = phrases.at(-1)!.last;
  }
  return phrases;
}

/** The phrase with the "of …" that belongs to it. */
function withComplement(words: readonly TaggedWord[], first: number, last: number): NounPhrase {
  const opening = words[first]!;
  let end = last;
  while (words[end]?.lower === 'of') {
    const further = endOfPhrase(words, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  const before = words[first - 1]?.lower ?? '';
  return {
    first,
    last: end,
    head: last - 1,
    determiner: opening.tag === 'DET' || POSSESSIVE.test(opening.lower) ? opening.lower : '',
    preposition: PREPOSITION.test(before) ? before : '',
  };
}

/** One past the last word of the phrase that begins at `first`; `first` itself when none does. */
function endOfPhrase(words: readonly TaggedWord[], first: number): number {
  let at = first;
  let end = first;
  // "In 1811 Joseph came": the year is by itself.
  if (at < words.length && isYear(words[at]!)) return at + 1;
  if (at < words.length && isDeterminer(words[at]!)) at++;
  for (; at < words.length && belongs(words, first, at); at++) {
    if (NAMING.test(words[at]!.tag) || isYear(words[at]!)) end = at + 1;
    if (isPossessiveMark(words[at]!)) end = first;
  }
  return end;
}

function belongs(words: readonly TaggedWord[], first: number, at: number): boolean {
  const { tag, text } = words[at]!;
  if (NAMING.test(tag) || tag === 'ADJ' || tag === 'NUM' || isPossessiveMark(words[at]!)) return true;
  const next = words[at + 1];
  if (text === '-') return at > first && next !== undefined && next.start === words[at]!.end;
  if (tag === 'VERB') return at > first && /(?:ed|en|ing)$/.test(text) && NAMING.test(next?.tag ?? '');
  return tag === 'ADV' && at > first && next?.tag === 'ADJ';
}

function isDeterminer({ tag, lower }: TaggedWord): boolean {
  return (tag === 'DET' && !/^(?:no|which|what)$/.test(lower)) || POSSESSIVE.test(lower);
}

function isPossessiveMark({ lower, tag }: TaggedWord): boolean {
  return (lower === "'s" && tag === 'PART') || lower === "'";
}

function isYear({ tag, text }: TaggedWord): boolean {
  return tag === 'NUM' && /^(?:1\d|20)\d\d$/.test(text);
}

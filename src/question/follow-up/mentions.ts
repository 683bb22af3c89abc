import type { Article } from '../../article/article.ts';
import { findNounPhrases, type NounPhrase } from '../../english/noun-phrases.ts';
import { readName } from '../../english/read-name.ts';
import { type Gender, genderOfNoun, isPlural, type Sort, sortOfNoun } from '../../english/sorts-of-nouns.ts';
import type { TaggedWord } from '../../english/tagged-words.ts';

/** Something that a text speaks of, as a later question could name it. */
export interface Mention {
  /** How to write it into a question: "the statue", "Antony Blinken". */
  readonly text: string;
  readonly sort: Sort;
  /** Whether it is a proper name. */
  readonly named: boolean;
  readonly gender: Gender | null;
  /** How many it stands for; a team or a band can be taken either way. */
  readonly number: 'one' | 'many' | 'either';
  /** The preposition right before it; empty without one. */
  readonly preposition: string;
  /** Whether it stands inside a larger mention: the Anning of "Anning's shop". */
  readonly inner: boolean;
  /** Places in the list of words, the last exclusive. */
  readonly first: number;
  readonly last: number;
}

/** Everything that a tagged text speaks of, in order; larger mentions come before those inside them. */
export function findMentions(
  words: readonly TaggedWord[],
  text: string,
  article: Article | undefined,
): Mention[] {
  const phrases = findNounPhrases(words);
  const single = phrases.flatMap((phrase) => {
    const read = (part: NounPhrase, inner: boolean): Mention =>
      readMention(part, inner, words, text, article);
    return [read(phrase, false), ...innerPhrases(phrase, words).map((part) => read(part, true))];
  });
  return [...joined(single, words, text), ...joinedPeople(single, words), ...single];
}

/** Owners and what comes after "of". */
function innerPhrases(phrase: NounPhrase, words: readonly TaggedWord[]): NounPhrase[] {
  const inner: NounPhrase[] = [];
  for (let at = phrase.first; at < phrase.last; at++) {
    const { lower } = words[at]!;
    if ((lower === "'s" || lower === "'") && at > phrase.first && words[at]!.tag !== 'AUX') {
      inner.push({ ...phrase, last: at, head: at - 1 });
    } else if (lower === 'of')
      inner.push(...findNounPhrases(words.slice(at + 1, phrase.last)).map((p) => shift(p, at + 1)));
  }
  return inner;
}

function shift(phrase: NounPhrase, by: number): NounPhrase {
  const { first, last, head } = phrase;
  return { ...phrase, first: first + by, last: last + by, head: head + by, preposition: 'of' };
}

function readMention(
  phrase: NounPhrase,
  inner: boolean,
  words: readonly TaggedWord[],
  text: string,
  article: Article | undefined,
): Mention {
  const { first, last, preposition } = phrase;
  const common = { preposition, inner, first, last };
  const name = nameOf(phrase, words, text);
  if (name !== null) {
    const short = shortName(name);
    const { sort, gender } = readName(short, article);
    const written = sort === 'person' ? short : name;
    // "In the end Tench lost": the preposition is not the name's.
    const own = words[first]!.tag === 'PROPN' || words[first]!.tag === 'DET' ? preposition : '';
    return {
      ...common,
      preposition: own,
      text: written,
      sort,
      gender,
      named: true,
      number: sort === 'person' ? 'one' : isSeveral(name) ? 'many' : 'either',
    };
  }
  const head = words[phrase.head]!.lower;
  const sort = sortOfNoun(head);
  const number = sort === 'group' && !isPlural(head) ? 'either' : isPlural(head) ? 'many' : 'one';
  return {
    ...common,
    text: definite(phrase, words, text),
    sort,
    gender: genderOfNoun(head),
    named: false,
    number,
  };
}

/** "the Houthis", but not "the United States". */
function isSeveral(name: string): boolean {
  return (
    /^the .*[^s]s$/.test(name) &&
    !/(?:States|Nations|Netherlands|Philippines|Times|News|Emirates|Commons|Lords|Ferries|Airlines)$/.test(
      name,
    )
  );
}

/** The name that a phrase is or ends with, with its "the"; null for common nouns. */
function nameOf(
  { first, last, head }: NounPhrase,
  words: readonly TaggedWord[],
  text: string,
): string | null {
  if (words[head]!.tag !== 'PROPN' || sortOfNoun(words[head]!.lower) === 'time') return null;
  const after = lastRun(words, head + 1, last);
  // "Secretary of State Antony Blinken": the person is named at the end.
  const run = after && after[1] - after[0] > 1 ? after : lastRun(words, first, head + 1);
  if (!run) return null;
  const start = run[0] > first && words[run[0] - 1]!.lower === 'the' ? run[0] - 1 : run[0];
  const end = run[1] === head + 1 ? last : run[1];
  return text.slice(words[start]!.start, words[end - 1]!.end).replace(/^The /, 'the ');
}

/** The last run of capitalised names that ends before `last`. */
function lastRun(words: readonly TaggedWord[], from: number, last: number): readonly [number, number] | null {
  let end = last;
  while (end > from && words[end - 1]!.tag !== 'PROPN') end--;
  let start = end;
  while (start > from && words[start - 1]!.tag === 'PROPN') start--;
  return end > start ? [start, end] : null;
}

const RANK =
  /^(?:[\p{Ll}].*|Mr|Mrs|Ms|Dr|Prof|Rev|Sir|Lord|Lady|President|Prime|Minister|Secretary|State|Senator|Governor|Mayor|General|Colonel|Captain|King|Queen|Prince|Princess|Chancellor|Ambassador|Professor|Foreign|Vice|U\.S)\.?$/u;

/** A person's name without rank and office: "Dr. Peter Lindqvist" → "Peter Lindqvist". One-word names stay whole. */
function shortName(name: string): string {
  if (/ of /.test(name)) return name;
  const parts = name.replace(/^the /, '').split(' ');
  while (parts.length > 1 && RANK.test(parts[0]!)) parts.shift();
  return parts.join(' ');
}

const COUNTS = /^(?:many|much|more|most|some|any|several|few|another|other|enough|no|all|each|every)$/;
const LONGEST = 7;

/** "a skull" → "the skull", "many settings" → "settings", "two subjects" → "the two subjects". */
function definite(
  { first, last, head, determiner }: NounPhrase,
  words: readonly TaggedWord[],
  text: string,
): string {
  const end = last - first > LONGEST ? head + 1 : last;
  let start = first;
  const asked = /^(?:which|what)$/.test(words[first - 1]?.lower ?? '');
  const possessive = /^(?:my|your|his|her|its|our|their)$/.test(determiner);
  if (determiner && !possessive) start++;
  while (start < head && COUNTS.test(words[start]!.lower)) start++;
  const rest = lowerFirst(text.slice(words[start]!.start, words[end - 1]!.end), words[start]!);
  const counted = words[start]!.tag === 'NUM' && sortOfNoun(words[head]!.lower) !== 'time';
  return (determiner && !possessive) || asked || (counted && start < head) ? `the ${rest}` : rest;
}

function lowerFirst(text: string, word: TaggedWord): string {
  return word.tag === 'PROPN' ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** "Brett McGurk and Abram Paley", "the United States and Iran": several of a sort, named side by side. */
function joined(mentions: readonly Mention[], words: readonly TaggedWord[], text: string): Mention[] {
  const outer = mentions.filter(({ inner }) => !inner);
  return outer.slice(1).flatMap((second, i) => {
    const first = outer[i]!;
    const between = words.slice(first.last, second.first).map(({ lower }) => lower);
    if (between.length !== 1 || between[0] !== 'and' || first.sort === 'time') return [];
    const sort = first.sort === 'thing' ? second.sort : first.sort;
    const whole = text.slice(words[first.first]!.start, words[second.last - 1]!.end);
    const written =
      first.named && second.named ? `${first.text} and ${second.text}` : whole.replace(/^The /, 'the ');
    return [
      {
        ...first,
        text: written,
        sort,
        gender: null,
        number: 'many' as const,
        last: second.last,
        inner: false,
      },
    ];
  });
}

/** "Brett McGurk, the White House's adviser, and Abram Paley": two people with what one of them is between them. */
function joinedPeople(mentions: readonly Mention[], words: readonly TaggedWord[]): Mention[] {
  const people = mentions.filter(({ inner, named, sort }) => !inner && named && sort === 'person');
  return people.slice(1).flatMap((second, i) => {
    const first = people[i]!;
    const between = words.slice(first.last, second.first).map(({ lower }) => lower);
    const apart = between[0] === ',' && /^(?:the|an?|his|her|its|their)$/.test(between[1] ?? '');
    if (!apart || between.slice(-2).join(' ') !== ', and' || between.length > MOST_BETWEEN) return [];
    const text = `${first.text} and ${second.text}`;
    return [{ ...first, text, gender: null, number: 'many' as const, last: second.last }];
  });
}

/** What somebody is takes no more words than these, with its commas. */
const MOST_BETWEEN = 14;

import type { Lexicon } from '../text/lexicon.ts';

/** For the name of a term, the names of those that stand with it in a table; empty when the table does not know it. */
export type WordGroups = (name: string) => readonly string[];

/** A word and the term that it is read as begin with the same three letters, but for these: best is read as good. */
const BEGINS_OTHERWISE = new Map(
  'best goo worst bad first 1st born bea found fin lay lie left lea men man mum mom sold sel try tri why whi wound win'
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [word: string, beginning: string]),
);

/**
 * A table of words, a group a line; each word stands with all others of its lines. Words are read through the lexicon, as terms, and only
 * those that may be the word asked for: all nine hundred would hold up the first question by 50 ms.
 */
export function readWordGroups(table: string, lexicon: Lexicon): WordGroups {
  const groups = table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const nameOf = remembered((word) => lexicon.find(word).name);
  const groupsOf = remembered((beginning) => groupsByName(groups, beginning, nameOf));
  return (name) =>
    (groupsOf(name.slice(0, BEGINNING)).get(name) ?? [])
      .flatMap((group) => [...new Set(group.map(nameOf))])
      .filter((other) => other !== name);
}

/** The library's terms that stand with the one named; empty when there are none. */
export function groupedWith(name: string, groups: WordGroups, lexicon: Lexicon): readonly number[] {
  return groups(name).flatMap((other) => lexicon.termNamed(other) ?? []);
}

type Group = readonly string[];

const BEGINNING = 3;

function beginningOf(word: string): string {
  return BEGINS_OTHERWISE.get(word) ?? word.slice(0, BEGINNING);
}

function groupsByName(
  groups: readonly Group[],
  beginning: string,
  nameOf: (word: string) => string,
): ReadonlyMap<string, readonly Group[]> {
  const read = new Map<string, readonly Group[]>();
  for (const group of groups) {
    const words = group.filter((word) => beginningOf(word) === beginning);
    for (const name of new Set(words.map(nameOf))) read.set(name, [...(read.get(name) ?? []), group]);
  }
  return read;
}

function remembered<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}

import type { Lexicon } from '../text/lexicon.ts';

/** For the name of a term, the names of those that stand with it in a table; empty when the table does not know it. */
export type WordGroups = (name: string) => readonly string[];

/** These are read as good, bad and 1st. Every other word of the tables is read as one that begins with the same letter. */
const READ_OTHERWISE = new Set(['best', 'worst', 'first']);

/**
 * A table of words, a group a line; each word stands with all others of its lines. Words are read through the lexicon, as terms, letter
 * by letter as these are asked for: all nine hundred at once would hold up the first question by 50 ms.
 */
export function readWordGroups(table: string, lexicon: Lexicon): WordGroups {
  const groups = table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const nameOf = remembered((word) => lexicon.find(word).name);
  const groupsOf = remembered((letter) => groupsByName(groups, letter, nameOf));
  return (name) =>
    (groupsOf(name.slice(0, 1)).get(name) ?? [])
      .flatMap((group) => [...new Set(group.map(nameOf))])
      .filter((other) => other !== name);
}

/** The library's terms that stand with the one named; empty when there are none. */
export function groupedWith(name: string, groups: WordGroups, lexicon: Lexicon): readonly number[] {
  return groups(name).flatMap((other) => lexicon.termNamed(other) ?? []);
}

type Group = readonly string[];

function groupsByName(
  groups: readonly Group[],
  letter: string,
  nameOf: (word: string) => string,
): ReadonlyMap<string, readonly Group[]> {
  const read = new Map<string, readonly Group[]>();
  for (const group of groups) {
    const words = group.filter((word) => word.startsWith(letter) || READ_OTHERWISE.has(word));
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

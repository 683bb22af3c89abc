import type { Lexicon } from '../index/lexicon.ts';

/** For the name of a term, the names of those that stand with it in a table; empty when the table does not know it. */
export type WordGroups = (name: string) => readonly string[];

/** A word and the term that it is read as begin with the same three letters, but for these: best is read as good. */
const BEGINS_OTHERWISE = new Map(
  'awful aw axe ax best goo better goo bore bea born bea broken bre cry cri dry dri first 1st flier fly fly fli found fin gauge gag icy ici lay lie left lea men man mum mom sold sel spy spi stuck sti thought thi try tri two 2 worse bad worst bad wound win'
    .match(/(?<!\S)\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [word: string, beginning: string]),
);

/**
 * A table of words, a group a line; each word stands with all others of its lines. Empty lines and those that begin with # are passed over. Words are read through the lexicon, as terms, and only
 * those that may be the word asked for: all four thousand would hold up the first question by 200 ms.
 */
export function readWordGroups(table: string, lexicon: Lexicon): WordGroups {
  const byBeginning = groupsByBeginning(table);
  const nameOf = remembered((word) => lexicon.find(word).name);
  const groupsOf = remembered((beginning) =>
    groupsByName(byBeginning.get(beginning) ?? [], beginning, nameOf),
  );
  return (name) =>
    (groupsOf(name.slice(0, BEGINNING)).get(name) ?? [])
      .flatMap((group) => [...new Set(group.map(nameOf))])
      .filter((other) => other !== name);
}

/** The library's terms that stand with the one named; empty when there are none. */
export function groupedWith(name: string, groups: WordGroups, lexicon: Lexicon): readonly number[] {
  return [...new Set(groups(name).flatMap((other) => lexicon.termNamed(other) ?? []))];
}

type Group = readonly string[];

const BEGINNING = 3;

function beginningOf(word: string): string {
  return BEGINS_OTHERWISE.get(word) ?? word.slice(0, BEGINNING);
}

/** The groups that hold a word that may be read with these first letters. */
function groupsByBeginning(table: string): ReadonlyMap<string, readonly Group[]> {
  const groups = new Map<string, Group[]>();
  for (const line of table.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const group = line.split(' ');
    for (const beginning of new Set(group.map(beginningOf))) {
      const known = groups.get(beginning);
      if (known) known.push(group);
      else groups.set(beginning, [group]);
    }
  }
  return groups;
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

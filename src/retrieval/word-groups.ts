import type { Lexicon } from '../text/lexicon.ts';

/** For the name of each term in a table, the names of those that stand with it. */
export type WordGroups = ReadonlyMap<string, readonly string[]>;

/** Reads a table of words, a group a line; each word stands with all others of its lines. Words are read through the lexicon, as terms. */
export function readWordGroups(table: string, lexicon: Lexicon): WordGroups {
  const read = new Map<string, string[]>();
  for (const line of table.trim().split('\n')) {
    const names = [...new Set(line.split(' ').map((word) => lexicon.find(word).name))];
    for (const name of names) {
      read.set(name, [...(read.get(name) ?? []), ...names.filter((other) => other !== name)]);
    }
  }
  return read;
}

/** The library's terms that stand with the one named; empty when there are none. */
export function groupedWith(name: string, groups: WordGroups, lexicon: Lexicon): readonly number[] {
  return (groups.get(name) ?? []).flatMap((other) => lexicon.termNamed(other) ?? []);
}

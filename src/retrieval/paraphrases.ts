import type { Lexicon } from '../text/lexicon.ts';

/** Words that ask for the same thing, each line a group; written by hand, for what people ask and reporters write. */
const GROUPS = `
agenda topic subject issue matter discuss talk
newspaper press paper publication
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '));

// Terms are stems, so the words are read once through the lexicon's own eyes, when first needed.
let table: ReadonlyMap<string, readonly string[]> | undefined;

/** The terms of the lexicon that paraphrase the term named; empty when the table does not know it. */
export function paraphrasesOf(name: string, lexicon: Lexicon): readonly number[] {
  table ??= readTable(lexicon);
  return (table.get(name) ?? []).flatMap((word) => lexicon.find(word).term ?? []);
}

function readTable(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  for (const group of groups) {
    for (const word of group) {
      const name = lexicon.find(word).name;
      read.set(name, [...(read.get(name) ?? []), ...group.filter((other) => other !== word)]);
    }
  }
  return read;
}

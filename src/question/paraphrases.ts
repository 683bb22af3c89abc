import { readFileSync } from 'node:fs';
import type { Lexicon } from '../index/lexicon.ts';
import { groupedWith, readWordGroups, type WordGroups } from './word-groups.ts';

/** The table, written by hand. Lies beside the sources, where the built code finds it too: its chunks lie two folders deep like this file. */
const TABLE = readFileSync(new URL('./paraphrases.txt', import.meta.url), 'utf8');

let paraphrases: WordGroups | undefined;

/** The library's terms that paraphrase the one named; empty when the table does not know it. */
export function paraphrasesOf(name: string, lexicon: Lexicon): readonly number[] {
  paraphrases ??= readWordGroups(TABLE, lexicon);
  return groupedWith(name, paraphrases, lexicon);
}

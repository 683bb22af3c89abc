import type { Lexicon } from '../index/lexicon.ts';
import TABLE from './paraphrases.txt';
import { groupedWith, readWordGroups, type WordGroups } from './word-groups.ts';

let paraphrases: WordGroups | undefined;

/** The library's terms that paraphrase the one named; empty when the table does not know it. */
export function paraphrasesOf(name: string, lexicon: Lexicon): readonly number[] {
  paraphrases ??= readWordGroups(TABLE, lexicon);
  return groupedWith(name, paraphrases, lexicon);
}

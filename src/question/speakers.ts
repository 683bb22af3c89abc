import type { TaggedWord } from '../english/tagged-words.ts';
import { wordList } from '../english/word-lists.ts';

const SPEAKERS = wordList('speakers');

/** Whether it names those who speak or are spoken to: "where do we meet"; "the US" is a country. */
export function namesSpeakers(tagged: readonly TaggedWord[]): boolean {
  return tagged.some(({ lower, tag }) => SPEAKERS.has(lower) || (lower === 'us' && tag !== 'PROPN'));
}

import type { TaggedWord } from '../english/tagged-words.ts';
import { wordList } from '../english/word-lists.ts';

const SPEAKERS = wordList('speakers');

/** Whether a question names those who speak in a channel or those spoken to: "where do we meet", "has anyone"; "the US" is a country. */
export function namesSpeakers(tagged: readonly TaggedWord[]): boolean {
  return tagged.some(({ lower, tag }) => SPEAKERS.has(lower) || (lower === 'us' && tag !== 'PROPN'));
}

import { readWordLists } from '../text/word-lists.ts';
import LISTS from './word-lists.txt';

/** A list of English words by its name; throws when there is none. */
export const wordList = readWordLists(LISTS);

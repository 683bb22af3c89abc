import CALENDAR from '../text/calendar.txt';
import { readWordLists } from '../text/read-word-lists.ts';
import LISTS from './word-lists.txt';

/** A list of English words, in small letters, by its name; throws when there is none. */
export const wordList = readWordLists(CALENDAR + LISTS);

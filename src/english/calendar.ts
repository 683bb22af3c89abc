import type { WordList } from '../text/read-word-lists.ts';
import { wordList } from './word-lists.ts';

const MONTHS = wordList('months');
const SHORT_MONTHS = wordList('short-months');
const WEEKDAYS = wordList('weekdays');
const YEAR = /^(?:1\d|20)\d\ds?$/;

/** Whether a word is a month as it is written, in full or short, with its capital: May, Oct. */
export function isMonth(word: string): boolean {
  return isWritten(word, MONTHS) || isWritten(word, SHORT_MONTHS);
}

/** Whether a word is a day of the week, with its capital; of several such days too: Fridays. */
export function isWeekday(word: string): boolean {
  return isWritten(word.replace(/s$/, ''), WEEKDAYS);
}

function isWritten(word: string, list: WordList): boolean {
  return /^[A-Z][a-z]+$/.test(word) && list.has(word.toLowerCase());
}

/** Whether a word is a figure from 1000 to 2099, or a decade: 1066, 2019, 1990s. */
export function looksLikeYear(word: string): boolean {
  return YEAR.test(word);
}

/** What of a date a lower-case word names in full; undefined for other words. */
export function calendarSort(lower: string): 'month' | 'weekday' | undefined {
  if (WEEKDAYS.has(lower.replace(/s$/, ''))) return 'weekday';
  return MONTHS.has(lower) ? 'month' : undefined;
}

import { normalWord, wordsIn } from '../text/words.ts';
import { wordList } from './word-lists.ts';

/** As German and French have it: the English word is an auxiliary, and says nothing by itself. */
const MAY = 'mai';
const MONTHS = [...wordList('months')].map((month) => (month === 'may' ? MAY : month));
/** The month that a shortened word is. */
const SHORT: ReadonlyMap<string, string> = new Map(
  [...wordList('short-months')].map((word) => [
    word,
    MONTHS.find((month) => month.startsWith(word.slice(0, 3)))!,
  ]),
);
const TIMES = wordList('units-of-time');

const MAY_HOLD =
  /\b(?:19|20)\d\d-[01]\d|\b(?:[Mm]ay|MAY)\b|\d(?:st|nd|rd|th)?[^\p{L}\d]{1,3}\p{L}{3,4}\b|\b\p{L}{3,4}[^\p{L}\d]{1,3}\d/u;
/** With its day, else a name's own: a year and a figure behind it are as often two years, or a score. */
const ISO = /\b(?:19|20)(\d\d)-(0[1-9]|1[0-2])(-[0-3]\d)?\b/g;
const DAY = /^[1-3]?\d(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Inside a sentence it is the month, or a name; at its beginning, where a figure or nothing follows. */
const CALLED_MAY = /[\p{L}\d,;(–-] ?May\b|^\W{0,3}May\b(?=\W{0,3}(?:\d|$))/u;
/** However it is written: "MAY 2026", "5 may", but not "5 may enter". */
const DATED_MAY =
  /\bmay,? (?:(?:19|20)\d\d\b|[1-3]?\d(?:st|nd|rd|th)?(?![\p{L}\d]| \p{L}))|\b[1-3]?\d(?:st|nd|rd|th)?(?: of)? may\b(?! \p{L})|^\W{0,3}may\W{0,3}$/iu;
/** Where a question means the month. */
const ASKED_MAY =
  /(?<=\b(?:in|of|since|until|till|by|from|this|last|next|early|late|mid|before|after|during|through|\d{1,2}(?:st|nd|rd|th)?)[ -])may\b|\bmay(?= (?:19|20)\d\d\b| \d{1,2}(?:st|nd|rd|th)?\b)/gi;

/**
 * The months that a text does not name in full: by figures, or shortened with a figure beside them.
 * `nameEnd`: where its label, or a heading, ends; 0 without one.
 */
export function monthsMeant(text: string, nameEnd: number): readonly string[] {
  if (!MAY_HOLD.test(text)) return [];
  const months = new Set<string>();
  for (const { 1: year, 2: month, 3: day, index } of text.matchAll(ISO)) {
    const isSeason = Number(month) === Number(year) + 1;
    if (day !== undefined || (index < nameEnd && !isSeason)) months.add(MONTHS[Number(month) - 1]!);
  }
  const words = wordsIn(text).map(normalWord);
  words.forEach((word, i) => {
    const month = SHORT.get(word);
    if (month !== undefined && isByFigure(words, i)) months.add(month);
  });
  if (CALLED_MAY.test(text) || DATED_MAY.test(text)) months.add(MAY);
  const told = new Set(words);
  return [...months].filter((month) => !told.has(month));
}

/** Whether a day or a year stands beside a word: "Oct. 7", "2 Jan", but not "Jan 2 days ago". */
function isByFigure(words: readonly string[], at: number): boolean {
  const [before, after, next] = [words[at - 1] ?? '', words[at + 1] ?? '', words[at + 2] ?? ''];
  return DAY.test(before) || YEAR.test(after) || (DAY.test(after) && !TIMES.has(next));
}

/** A word as it is shown: the month of May as anybody writes it. */
export function monthShown(word: string): string {
  return word === MAY ? 'may' : word;
}

/** A question with the month of May in a word that is nothing else. */
export function withMayAsMonth(question: string): string {
  return question.replace(ASKED_MAY, MAY);
}

import { normalWord, wordsIn } from '../text/words.ts';
import { wordList } from './word-lists.ts';

const MONTHS = [...wordList('months')];
/** The month, from 0 for January, that a word of another language is. */
const ELSEWHERE: ReadonlyMap<string, number> = new Map(
  ['german', 'french', 'spanish'].flatMap((language) =>
    [...wordList(`months-${language}`)].map((word, month) => [word, month] as const),
  ),
);
/** The month, from 0 for January, that a shortened word is. */
const SHORT: ReadonlyMap<string, number> = new Map(
  [...wordList('short-months')].map(
    (word) => [word, MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3)))] as const,
  ),
);
const TIMES = wordList('units-of-time');

/** As German and French have it: the English word is an auxiliary, and says nothing by itself. */
const MAY = 'mai';
const MAY_HOLD =
  /\b(?:19|20)\d\d-[01]\d|\b(?:[Mm]ay|MAY)\b|\d(?:er|re|st|nd|rd|th)?[^\p{L}\d]{1,3}(?:de )?\p{L}{3,10}\b|\b\p{L}{3,10}[^\p{L}\d]{1,3}(?:de )?\d/u;
/** With its day, else a name's own: a year and a figure behind it are as often two years, or a score. */
const ISO = /\b(?:19|20)(\d\d)-(0[1-9]|1[0-2])(-[0-3]\d)?\b/g;
const DAY = /^[1-3]?\d(?:st|nd|rd|th|er|re)?$/;
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
 * The months that a text does not name in full: by figures, shortened with a figure beside them, or in
 * another language between day and year. `nameEnd`: where its label, or a heading, ends; 0 without one.
 */
export function monthsMeant(text: string, nameEnd: number): readonly string[] {
  if (!MAY_HOLD.test(text)) return [];
  const months = new Set<number>();
  for (const { 1: year, 2: month, 3: day, index } of text.matchAll(ISO)) {
    const isSeason = Number(month) === Number(year) + 1;
    if (day !== undefined || (index < nameEnd && !isSeason)) months.add(Number(month) - 1);
  }
  const words = wordsIn(text).map(normalWord);
  words.forEach((word, i) => {
    const isMonth = (SHORT.has(word) && isByFigure(words, i)) || (ELSEWHERE.has(word) && isInDate(words, i));
    if (isMonth) months.add((SHORT.get(word) ?? ELSEWHERE.get(word))!);
  });
  if (CALLED_MAY.test(text) || DATED_MAY.test(text)) months.add(MONTHS.indexOf('may'));
  const told = new Set(words);
  return Array.from(months, (month) => (MONTHS[month] === 'may' ? MAY : MONTHS[month]!)).filter(
    (word) => !told.has(word),
  );
}

/** Whether a day or a year stands beside a word: "Oct. 7", "2 Jan", but not "Jan 2 days ago". */
function isByFigure(words: readonly string[], at: number): boolean {
  const [before, after, next] = [words[at - 1] ?? '', words[at + 1] ?? '', words[at + 2] ?? ''];
  return DAY.test(before) || YEAR.test(after) || (DAY.test(after) && !TIMES.has(next));
}

/** Whether a day stands before a word and a year behind it: "3. März 2026", "5 de mayo de 2026". */
function isInDate(words: readonly string[], at: number): boolean {
  const before = words[at - 1] === 'de' ? words[at - 2] : words[at - 1];
  const after = words[at + 1] === 'de' ? words[at + 2] : words[at + 1];
  return DAY.test(before ?? '') && YEAR.test(after ?? '');
}

/** A word as it is shown: the month of May as anybody writes it. */
export function monthShown(word: string): string {
  return word === MAY ? 'may' : word;
}

/** A question with the month of May in a word that is nothing else. */
export function withMayAsMonth(question: string): string {
  return question.replace(ASKED_MAY, MAY);
}

import { findWords, normalWord, wordsIn } from '../text/words.ts';
import { wordList } from './word-lists.ts';

const WEEK = [...wordList('weekdays')];
/** Which day of the week, from 0 for Monday, a word is that is written in full. */
const FULL: ReadonlyMap<string, number> = new Map(WEEK.map((word, day) => [word, day]));
/** The same for shortened words: each has the first letters of its day. */
const SHORT: ReadonlyMap<string, number> = new Map(
  [...wordList('short-weekdays')].map((word) => [
    word,
    WEEK.findIndex((day) => day.startsWith(word.slice(0, 3))),
  ]),
);
/** Words for several days: the first day and the last. */
const TOGETHER: Readonly<Record<string, readonly [number, number]>> = {
  weekday: [0, 4],
  weekend: [5, 6],
  daily: [0, 6],
};

const REACHES = /^\.?\s*(?:[-–—]|to|through|thru|till|until)\s*$/i;
const STANDS_BY = /^\.?\s*(?:[,/&+]|and|or)\s*$/i;
/** What stands behind a short day that could be another word: "Sun 12–17", "Sat. 5 July". */
const BEFORE_FIGURE = /^\.?,?\s{0,3}\d/;

interface Written {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly isShort: boolean;
}

/**
 * The days that a sentence means without writing them in full: `Mon–Fri` also Tuesday. In a labelled line the
 * weekend and its two days stand for each other. `labelEnd`: where the label ends; 0 without one.
 */
export function daysMeant(text: string, labelEnd: number): readonly string[] {
  const written = findDays(text);
  if (written.length === 0 && labelEnd === 0) return [];
  const meant = new Set<number>();
  written.forEach((one, i) => {
    const next = written[i + 1];
    const between = next ? text.slice(one.end, next.start) : '';
    if (next && REACHES.test(between)) for (const day of from(one.day, next.day)) meant.add(day);
    const near =
      STANDS_BY.test(between) || (i > 0 && STANDS_BY.test(text.slice(written[i - 1]!.end, one.start)));
    if (!one.isShort || near || one.end <= labelEnd || isDated(text, one)) meant.add(one.day);
  });
  const told = new Set(wordsIn(text).map((word) => word.toLowerCase()));
  const together = labelEnd > 0 ? tieTogether(meant, told) : [];
  return [...Array.from(meant, (day) => WEEK[day]!), ...together].filter((word) => !told.has(word));
}

/** Whether a label names days of the week, or several together: `Mon–Fri`, `Weekends`. */
export function tellsDays(label: string): boolean {
  return (
    findDays(label).length > 0 || Object.keys(TOGETHER).some((word) => label.toLowerCase().includes(word))
  );
}

/** Whether a word in small letters is a day of the week, or the weekend. */
export function isDay(word: string): boolean {
  const one = word.replace(/s$/, '');
  return SHORT.has(word) || FULL.has(word) || FULL.has(one) || one in TOGETHER;
}

function findDays(text: string): readonly Written[] {
  return findWords(text).flatMap(({ start, end }) => {
    const word = normalWord(text.slice(start, end));
    const one = word.endsWith('s') ? word.slice(0, -1) : word;
    const full = FULL.get(word) ?? FULL.get(one);
    const day = full ?? SHORT.get(word) ?? SHORT.get(one);
    return day === undefined ? [] : [{ day, start, end, isShort: full === undefined }];
  });
}

/** The days from one to the other, over the week's end where it must: Friday to Monday. */
function from(first: number, last: number): readonly number[] {
  const length = ((last - first + WEEK.length) % WEEK.length) + 1;
  return Array.from({ length }, (_, i) => (first + i) % WEEK.length);
}

/** Whether a short day has its capital and a figure behind it. */
function isDated(text: string, { start, end }: Written): boolean {
  return /[A-Z]/.test(text[start]!) && BEFORE_FIGURE.test(text.slice(end, end + 6));
}

/** Adds the days that words for several tell, and returns the words whose days are all there. */
function tieTogether(meant: Set<number>, told: ReadonlySet<string>): readonly string[] {
  return Object.entries(TOGETHER).flatMap(([word, [first, last]]) => {
    const days = from(first, last);
    if (told.has(word) || told.has(`${word}s`)) for (const day of days) meant.add(day);
    return days.every((day) => meant.has(day)) ? [word] : [];
  });
}

import { findWords, normalWord } from '../text/words.ts';
import { wordList } from './word-lists.ts';

const MONTHS = [...wordList('months')];
/** Which month, from 0 for January, a word of another language is, or a shortened one. */
const ELSEWHERE: ReadonlyMap<string, number> = new Map([
  ...['german', 'french', 'spanish'].flatMap((language) =>
    [...wordList(`months-${language}`)].map((word, month) => [word, month] as const),
  ),
  ...[...wordList('short-months')].map(
    (word) => [word, MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3)))] as const,
  ),
]);

/** As German and French have it: the English word is an auxiliary, and says nothing by itself. */
const MAY = 'mai';
const MAY_HOLD =
  /\b(?:19|20)\d\d-[01]\d|\bMay\b|\d(?:er|re|st|nd|rd|th)?[^\p{L}\d]{1,3}(?:de )?\p{L}{3,10}\b|\b\p{L}{3,10}[^\p{L}\d]{1,3}(?:de )?\d/u;
const ISO = /\b(?:19|20)\d\d-(0[1-9]|1[0-2])\b/g;
/** Inside a sentence it is the month, or a name; at its beginning, where a figure or nothing follows. */
const CALLED_MAY = /[\p{L}\d,;(–-] ?May\b|^\W{0,3}May\b(?=\W{0,3}(?:\d|$))/u;
/** Where a question means the month. */
const ASKED_MAY =
  /(?<=\b(?:in|of|since|until|till|by|from|this|last|next|early|late|mid|before|after|during|through|\d{1,2}(?:st|nd|rd|th)?)[ -])may\b|\bmay(?= (?:19|20)\d\d\b| \d{1,2}(?:st|nd|rd|th)?\b)/gi;

/**
 * The months that a text does not name in full: by figures, `2026-05-19`, and, with a figure beside them,
 * shortened or in another language.
 */
export function monthsMeant(text: string): readonly string[] {
  if (!MAY_HOLD.test(text)) return [];
  const months = new Set<number>();
  for (const [, figure] of text.matchAll(ISO)) months.add(Number(figure) - 1);
  const words = findWords(text).map(({ start, end }) => normalWord(text.slice(start, end)));
  words.forEach((word, i) => {
    const month = ELSEWHERE.get(word);
    const isDated = [words[i - 1], words[i + 1], words[i + 1] === 'de' ? words[i + 2] : words[i - 2]];
    if (month !== undefined && isDated.some((one) => /^\d/.test(one ?? ''))) months.add(month);
  });
  if (CALLED_MAY.test(text)) months.add(MONTHS.indexOf('may'));
  const told = new Set(words);
  return Array.from(months, (month) => (MONTHS[month] === 'may' ? MAY : MONTHS[month]!)).filter(
    (word) => !told.has(word),
  );
}

/** A question with the month of May in a word that is nothing else. */
export function withMayAsMonth(question: string): string {
  return question.replace(ASKED_MAY, MAY);
}

import { wordList } from '../english/word-lists.ts';

const NAMES = wordList('summaries');
/** These do so together, in this order. */
const PHRASES =
  /\b(?:sum (?:(?:it|this|that) )?up|in (?:short|brief|a nutshell|a few words)|(?:main|key) points)\b/;
const AROUND = wordList('around-summaries');
const LONGEST = 120;

/** How many sentences a summary has where nobody says, and at most. */
export const USUAL_SUMMARY = 3;
export const LONGEST_SUMMARY = 10;

/** How many sentences a request for a summary wants; null for others, "give me a summary of the findings". */
export function readSummaryRequest(line: string): number | null {
  if (line.length > LONGEST) return null;
  const words =
    line
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll('tl;dr', 'tldr')
      .match(/[\p{L}']+|\d+/gu) ?? [];
  const plain = words.join(' ');
  const isNamed = words.some((word) => NAMES.has(word)) || PHRASES.test(plain);
  const [figure, ...more] = words.filter((word) => /^\d/.test(word)).map(Number);
  if (!isNamed || more.length > 0) return null;
  if (!words.every((word) => AROUND.has(word) || NAMES.has(word) || /^\d/.test(word))) return null;
  return Math.min(Math.max(figure ?? USUAL_SUMMARY, 1), LONGEST_SUMMARY);
}

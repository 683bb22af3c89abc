import { isJoined, type SpanWord } from './span-words.ts';
import { wordList } from './word-lists.ts';

const SMALL = new Set([...wordList('small-numbers'), ...wordList('tens')]);
const LARGE = /^(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|m|bn|k)$/;
const AFTER_A = wordList('amounts-after-a');
const FRACTION = /^(?:half|halves|thirds?|quarters?|fifths?|tenths?)$/;

/** Whether the word is a figure or a number word; not an ordinal. */
function isNumber({ text, lower }: SpanWord): boolean {
  return (/^\d/.test(text) && !/^\d+(?:st|nd|rd|th)$/.test(lower)) || SMALL.has(lower);
}

/** One past the number that begins at `at`, else `at`: twenty-six, 1.8 million, a dozen, 12 to 16. */
export function endOfNumber(words: readonly SpanWord[], at: number): number {
  const end = endOfSimple(words, at);
  const link = words[end];
  if (end === at || !isJoined(link)) return end;
  const isRange = /^(?:to|or)$/.test(link.lower) || /[–-]/.test(link.gap);
  if (!isRange) return end;
  const second = /[–-]/.test(link.gap) ? end : end + 1;
  const last = isJoined(words[second]) ? endOfSimple(words, second) : second;
  return last > second ? last : end;
}

function endOfSimple(words: readonly SpanWord[], at: number): number {
  const first = words[at];
  if (first === undefined) return at;
  if (/^(?:an?|the)$/.test(first.lower))
    return first.lower !== 'the' && isJoined(words[at + 1]) && AFTER_A.has(words[at + 1]!.lower)
      ? at + 2
      : at;
  if (LARGE.test(first.lower)) return /s$/.test(first.lower) ? at + 1 : at;
  if (/^(?:half|halves)$/.test(first.lower)) return at + 1;
  if (!isNumber(first)) return at;
  let end = at + 1;
  while (end < words.length && goesOn(words, end)) end++;
  return end;
}

/** Whether the word at `at` belongs to the number before it. */
function goesOn(words: readonly SpanWord[], at: number): boolean {
  const [before, word, after] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (!isJoined(word)) return false;
  if (LARGE.test(word.lower)) return true;
  if (word.lower === 'and') {
    if (after?.lower === 'a' && words[at + 2]?.lower === 'half') return true;
    return LARGE.test(before.lower) && after !== undefined && SMALL.has(after.lower);
  }
  if (word.lower === 'a') return before.lower === 'and' && after?.lower === 'half';
  if (FRACTION.test(word.lower)) return before.lower === 'a' || SMALL.has(before.lower);
  return (
    SMALL.has(word.lower) && (/[-‐‑]/.test(word.gap) || LARGE.test(before.lower) || before.lower === 'and')
  );
}

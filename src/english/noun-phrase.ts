import { overlaps, type Span } from '../text/span.ts';
import { isJoined, type SpanWord } from './span-words.ts';
import { isFunctionWord } from './word-classes.ts';

/** A phrase has no more words than this. */
const LONGEST = 12;
const DETERMINER = /^(?:the|an?|his|her|its|their|our|my|this|that|both)$/;

/** One past the noun phrase at `from`, over *of* and, between names, *and*; `from` itself for none. */
export function endOfNounPhrase(
  words: readonly SpanWord[],
  from: number,
  elsewhere: readonly Span[],
): number {
  const noun = DETERMINER.test(words[from]?.lower ?? '') ? from + 1 : from;
  const continues = (word: SpanWord) => word.gap === '. ' || isJoined(word);
  let at = noun;
  while (at < words.length && at < from + LONGEST && (at === noun || continues(words[at]!))) {
    if (elsewhere.some((span) => overlaps(span, words[at]!))) break;
    const over = at > noun ? linkLength(words, at) : 0;
    if (over === 0 && isFunctionWord(words[at]!.text) && !isCapital(words[at])) break;
    at += Math.max(1, over);
  }
  return at > noun ? Math.min(at, words.length) : from;
}

/** *Of* before another part of the same place, *and* between two names; how many words to go on. */
function linkLength(words: readonly SpanWord[], at: number): number {
  const next = words[at + 1];
  const { lower } = words[at]!;
  if (next === undefined || !isJoined(next)) return 0;
  if (lower === 'and') return isCapital(words[at - 1]) && isCapital(next) ? 1 : 0;
  if (lower !== 'of') return 0;
  if (/^(?:the|an?)$/.test(next.lower)) return 2;
  return isCapital(next) || !isFunctionWord(next.text) ? 1 : 0;
}

function isCapital(word: SpanWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

import type { WordWeights } from '../learned/weights.ts';

const WORD = /[\p{L}\p{N}'’]+|[.?!:]/gu;
const DIGITS = /\p{N}+/gu;
/** Where a message begins. */
const START = '^';
/** In UTF-16 code units; what stands further on tells nothing new. */
const LONGEST = 300;

/** What the small-talk model reads: lower-case words, marks, and pairs of neighbours; all numbers are one. */
export function talkSigns(message: string): ReadonlySet<string> {
  const found = message.slice(0, LONGEST).toLowerCase().match(WORD) ?? [];
  const words = [START, ...found.map((word) => word.replaceAll('’', "'").replace(DIGITS, '0'))];
  return new Set(words.flatMap((word, i) => (i === 0 ? [] : [word, `${words[i - 1]} ${word}`])));
}

/** How much a message sounds like talk, and not like a question put to an article, in log-odds. */
export function talkOf(message: string, { talk }: WordWeights): number {
  let sum = talk.get(ALWAYS) ?? 0;
  for (const sign of talkSigns(message)) sum += talk.get(sign) ?? 0;
  return sum;
}

/** The weight that every message has. */
export const ALWAYS = 'always';

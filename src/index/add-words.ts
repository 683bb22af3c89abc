import { looksLikeYear } from '../english/calendar.ts';
import { type AroundNumber, asAmount, readYear } from '../english/years.ts';
import type { Span } from '../text/span.ts';
import { findWords } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

/** What is known of a sentence beside its text: where its label ends, and the words that it means. */
interface Beside {
  readonly labelEnd: number;
  readonly meant: readonly string[];
}

/** What may part a number from the words around it. */
const JOINS = /^[\s°º]?[-‐‑]?$/;

/** Adds a text's words, and those that it means; returns their numbers. No amount is taken for a year. */
export function addWords(text: string, lexicon: Lexicon, beside?: Beside): number[] {
  const words = findWords(text);
  const numbers = words.map(({ start, end }, i) => {
    const word = text.slice(start, end);
    const mayBeYear = looksLikeYear(word) && end !== beside?.labelEnd;
    const isAmount = mayBeYear && readYear(word, around(text, words, i)) === 'amount';
    return lexicon.add(isAmount ? asAmount(word) : word);
  });
  for (const word of beside?.meant ?? []) numbers.push(lexicon.add(word));
  return numbers;
}

function around(text: string, words: readonly Span[], at: number): AroundNumber {
  const wordAt = (place: number) => text.slice(words[place]!.start, words[place]!.end);
  const joined = (place: number) =>
    place > 0 && place < words.length && JOINS.test(text.slice(words[place - 1]!.end, words[place]!.start));
  const after = joined(at + 1) ? wordAt(at + 1) : '';
  return {
    before: joined(at) ? wordAt(at - 1) : '',
    after,
    second: after && joined(at + 2) ? wordAt(at + 2) : '',
  };
}

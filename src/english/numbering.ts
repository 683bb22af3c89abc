import { isUnit } from './quantity-spans.ts';
import { wordList } from './word-lists.ts';

/** With a stop or a bracket behind it, or of several figures, and a word with a capital after it. */
const NUMBERED =
  /^(\W{0,4}\d{1,3}(?:(?:\.\d){1,4}[.)]?|[.)]))\W{0,4}\s\W{0,4}(\p{Lu}[\p{Ll}'’]*)(?=\P{L}|$)/u;
const AMOUNTS = wordList('large-numbers');
const SHARES = /^per\s?cent/i;

/**
 * Where the number of a step, item or clause ends that opens a sentence: `3. Hang it up.`, `3.4 Tools …`;
 * 0 where none does, as in `18.30 Dinner`, `1.5 Cups` and `10.000 Visitors`.
 */
export function endOfNumbering(sentence: string): number {
  const [, number = '', next = ''] = NUMBERED.exec(sentence) ?? [];
  const isAmount = isUnit(next) || AMOUNTS.has(next.toLowerCase()) || SHARES.test(next);
  return isAmount && /\d$/.test(number) ? 0 : number.length;
}

import { WordClass } from '../../english/word-classes.ts';
import { wordList } from '../../english/word-lists.ts';
import { type AskedOfSentence, type Suggested, suggestFresh } from './highlight-scores.ts';

/** A name behind them is a place's. */
const BEFORE_PLACE = wordList('before-names-of-places');
const AROUND_NAMES = wordList('around-names');
const BE_OR_WHO = wordList('be-or-who');

/** Who: names that are not in the question; with `isDefined` those right beside its words alone. */
export function peopleFor(asked: AskedOfSentence, isDefined = false): readonly Suggested[] {
  return suggestFresh(asked, asked.spans.names, (_, [first, last]) => {
    const beside = isBeside(asked, first, last);
    if (isDefined && !beside) return 0;
    const leading = before(asked, first);
    return (
      (BEFORE_PLACE.has(leading) ? 0.35 : 1) *
      (leading === 'by' ? 1.8 : 1) *
      (actsAfter(asked, last) ? 1.8 : 1) *
      (sharesName(asked, first, last) ? 0.3 : 1) *
      (beside ? 1.2 : 1)
    );
  });
}

/** The word before, past *the*. */
function before({ spans: { words } }: AskedOfSentence, first: number): string {
  const word = words[first - 1]?.lower ?? '';
  return word === 'the' ? (words[first - 2]?.lower ?? '') : word;
}

/** "Henry Henley" where the question has Henley already. */
function sharesName({ question, terms }: AskedOfSentence, first: number, last: number): boolean {
  return terms
    .slice(first, last)
    .some((term) => term >= 0 && (question.terms[term]!.classes & WordClass.capital) !== 0);
}

/** What the question says of someone follows: its verb, or *be* and any of its words. */
function actsAfter({ spans: { words }, question, terms }: AskedOfSentence, last: number): boolean {
  const isApposed = words[last]?.gap.includes(',') ?? false;
  const closing = words.findIndex(({ gap }, i) => i > last && i < last + 9 && gap.includes(','));
  const from = isApposed && closing > 0 ? closing : last;
  const be = BE_OR_WHO.has(words[from]?.lower ?? '');
  const isVerb = (term: number) => (question.terms[term]!.classes & WordClass.verb) !== 0;
  return terms.slice(from, from + (be ? 5 : 4)).some((term) => term >= 0 && (be || isVerb(term)));
}

/** A word of the question right before or after, but for commas, *the* and forms of *be*. */
function isBeside({ spans: { words }, terms }: AskedOfSentence, first: number, last: number): boolean {
  const skip = (at: number): boolean => AROUND_NAMES.has(words[at]?.lower ?? '');
  let right = last;
  while (right < last + 3 && skip(right)) right++;
  let left = first - 1;
  while (left > first - 4 && skip(left)) left--;
  return (terms[right] ?? -1) >= 0 || (terms[left] ?? -1) >= 0;
}

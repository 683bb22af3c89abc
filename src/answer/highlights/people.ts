import { WordClass } from '../../english/word-classes.ts';
import { wordList } from '../../english/word-lists.ts';
import { type AskedOfSentence, type Suggested, suggestFresh } from './highlight-scores.ts';

const AROUND_NAMES = wordList('around-names');
const BE_OR_WHO = wordList('be-or-who');

/** Who: names that are not in the question; with `isDefined` those right beside its words alone. */
export function peopleFor(asked: AskedOfSentence, isDefined = false): readonly Suggested[] {
  return suggestFresh(asked, asked.spans.names, (_, [first, last]) => {
    const beside = isBeside(asked, first, last);
    if (isDefined && !beside) return 0;
    const isBy = asked.spans.words[first - 1]?.lower === 'by';
    return (isBy ? 1.8 : 1) * (actsAfter(asked, last) ? 1.8 : 1) * (beside ? 1.2 : 1);
  });
}

/** What the question says of someone follows: its verb, or *be* and any of its words. */
function actsAfter({ spans: { words }, question, terms }: AskedOfSentence, last: number): boolean {
  const be = BE_OR_WHO.has(words[last]?.lower ?? '');
  const isVerb = (term: number) => (question.terms[term]!.classes & WordClass.verb) !== 0;
  return terms.slice(last, last + (be ? 5 : 4)).some((term) => term >= 0 && (be || isVerb(term)));
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

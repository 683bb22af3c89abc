import { isAuxiliary } from '../english/asking-words.ts';
import { WordClass } from '../english/word-classes.ts';
import { type Candidate, saidAt } from './candidate.ts';
import { isTelling } from './expected-words.ts';
import { isUnasked } from './question-view.ts';
import { isDeterminer, isNaming, isOfPhrase, startOfPhrase, type WordBeside } from './words-beside.ts';

/** Whether it tells of another thing in the place of one asked about: "Tickets cost …" of a postcard. */
export function speaksOfAnother(candidate: Candidate, words: readonly WordBeside[]): boolean {
  const { question: view, here } = candidate;
  if (here.pronounEarly) return false;
  const missing = view.known & ~saidAt(candidate);
  const { asks, asksOf } = view.question;
  const things = asksOf.filter(({ terms }) => (terms & missing & ~view.termsOf(DATES)) !== 0);
  return things.some(({ terms, behind }) =>
    behind === null
      ? isOther(subjectOf(words, terms))
      : isTelling(asks) && words.some((_, at) => isOther(phraseBehind(words, at, behind))),
  );
}

const DATES = WordClass.number | WordClass.calendar | WordClass.time | WordClass.measure;

/** Whether a phrase has a noun that is not the question's; a number tells how many, or which of them. */
function isOther(phrase: readonly WordBeside[]): boolean {
  if (phrase.some(({ classes }) => classes & WordClass.number)) return false;
  return phrase.some(isNaming) && phrase.some(isUnasked);
}

/** The subject stands no further from the sentence's beginning than this, in words. */
const FURTHEST = 8;

/** What stands right before the first auxiliary, or word of the question that is none of the thing's own. */
function subjectOf(words: readonly WordBeside[], own: number): readonly WordBeside[] {
  const verb = words
    .slice(0, FURTHEST + 1)
    .findIndex(({ normal, terms }, at) => at > 0 && (isAuxiliary(normal) || (terms & ~own) !== 0));
  return verb < 0 ? [] : words.slice(startOfPhrase(words, verb), verb).filter(isOfPhrase);
}

function phraseBehind(words: readonly WordBeside[], at: number, preposition: string): readonly WordBeside[] {
  if (words[at]!.normal !== preposition) return [];
  const first = words.findIndex((word, i) => i > at && !isDeterminer(word));
  if (first < 0) return [];
  const length = words.slice(first).findIndex((word) => !isOfPhrase(word));
  return words.slice(first, length < 0 ? words.length : first + length);
}

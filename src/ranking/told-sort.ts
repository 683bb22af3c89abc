import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import { WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { fitOf, isTelling } from './expected-words.ts';
import { isUnasked } from './question-view.ts';
import { namesSomebody } from './somebody.ts';
import type { FreshWords } from './unasked-words.ts';
import { isDeterminer, isNaming, isOfPhrase, type WordBeside } from './words-beside.ts';

/** Whether it tells, beside the question's words, something of the sort asked for: somebody, a number. */
export function tellsSort(question: QuestionTerms, words: readonly WordBeside[], fresh: FreshWords): boolean {
  const { asks } = question;
  if (!isTelling(asks) || asks === 'means') return true;
  if (asks === 'person') return namesSomebody(question, words);
  if (fitOf(question, fresh) > 0) return true;
  if (asks === 'place') return words.some((_, at) => leadsToPlace(words, at));
  return asks === 'amount' && words.some((_, at) => tellsNothingIsPaid(words, at));
}

const PREPOSITIONS_OF_PLACE = wordList('prepositions-of-place');
/** The noun stands no more words than this behind its preposition. */
const FURTHEST = 4;

/** "In the hall", "behind the church", but not "at dawn". */
function leadsToPlace(words: readonly WordBeside[], at: number): boolean {
  if (!PREPOSITIONS_OF_PLACE.has(words[at]!.normal)) return false;
  for (const word of words.slice(at + 1, at + 1 + FURTHEST)) {
    if (isUnasked(word) && isNaming(word)) return !/^(?:time|measure)$/.test(sortOfNoun(word.normal));
    if (!isOfPhrase(word) && !isDeterminer(word)) return false;
  }
  return false;
}

const FREE = wordList('free-of-charge');

/** "Free", "nothing", "no charge", "at no cost". */
function tellsNothingIsPaid(words: readonly WordBeside[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (FREE.has(word.normal)) return true;
  return (
    word.normal === 'no' && next !== undefined && (!isUnasked(next) || (next.classes & WordClass.money) !== 0)
  );
}

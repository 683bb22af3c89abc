import { WordClass } from '../english/word-classes.ts';
import { type Index, wholeScope } from '../index/build-index.ts';
import { postingRange } from '../index/search.ts';
import { vocabularyOf } from './vocabulary.ts';

/** So many sentences with a word tell whether its capital is its own or just the sentence's. */
const ENOUGH = 8;

/**
 * Tells for a lower-case word whether the articles know it as a name: always with a capital, and not only
 * because it opens a sentence. Questions are often typed without capitals.
 */
export function nameTeller(index: Index): (lower: string) => boolean {
  return (lower) => vocabularyOf(index).isName(lower) && hasOwnCapital(index, lower);
}

function hasOwnCapital(index: Index, lower: string): boolean {
  const { term } = index.lexicon.find(lower.slice(0, 1).toUpperCase() + lower.slice(1));
  if (term === undefined) return false;
  const [from, to] = postingRange(index, term, wholeScope(index));
  for (let at = from; at < Math.min(to, from + ENOUGH); at++) {
    if (standsInside(index, term, index.postings[at]!)) return true;
  }
  return false;
}

/** Whether the sentence has the term with a capital elsewhere than as its first word. */
function standsInside({ words, lexicon }: Index, term: number, sentence: number): boolean {
  return words
    .of(sentence)
    .some(
      (word, place) =>
        place > 0 && lexicon.termOf(word) === term && lexicon.classesOf(word) & WordClass.capital,
    );
}

import type { Index, Scope } from '../index/build-index.ts';
import { postingRange } from '../index/search.ts';
import { normalWord } from '../text/words.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A shorter word is none that was run together, and no such word ends in a shorter one. */
const SHORTEST = 6;
const SHORTEST_PART = 2;
/** So many sentences with its last word are looked at. */
const MOST_SENTENCES = 200;

/** The words in a row that a lower-case word joins: `log file path` of "logfilepath". Undefined for none. */
export function wordsRunTogether(word: string, index: Index, scope: Scope): string | undefined {
  if (word.length < SHORTEST) return undefined;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const last = word.slice(at);
    const term = vocabularyOf(index).has(last) ? index.lexicon.find(last).term : undefined;
    if (term === undefined) continue;
    const [from, to] = postingRange(index, term, scope);
    for (const sentence of index.postings.subarray(from, Math.min(to, from + MOST_SENTENCES))) {
      const parts = partsIn(word, index, sentence);
      if (parts !== undefined) return parts;
    }
  }
  return undefined;
}

function partsIn(word: string, { words, lexicon }: Index, sentence: number): string | undefined {
  const normals = Array.from(words.of(sentence), (one) => normalWord(lexicon.surfaceOf(one)));
  for (let end = normals.length; end > 1; end--) {
    let rest = word;
    for (let at = end - 1; at >= 0 && rest.endsWith(normals[at]!); at--) {
      rest = rest.slice(0, rest.length - normals[at]!.length);
      if (rest === '' && at < end - 1) return normals.slice(at, end).join(' ');
    }
  }
  return undefined;
}

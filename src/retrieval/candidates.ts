import type { Index, Scope } from './index.ts';
import type { QuestionTerms } from './question-terms.ts';
import { searchSentences } from './search.ts';

/** As many sentences as BM25 puts first get the full evidence; 64 and 24 gave no better figures on any set. */
const FROM_SEARCH = 40;
/** The best of these bring their neighbours, which may answer with a pronoun in place of the question's words. */
const WITH_NEIGHBOURS = 12;

/**
 * The sentences worth looking at closely, in reading order: all of a short text, else those that BM25 puts first and the
 * neighbours of the best. Empty only when the scope holds no sentence that could be an answer.
 */
export function gatherCandidates(index: Index, question: QuestionTerms, scope: Scope): readonly number[] {
  const inScope = (sentence: number): boolean =>
    sentence >= scope.first && sentence < scope.last && index.candidate[sentence] === 1;
  if (scope.last - scope.first <= FROM_SEARCH) return range(scope.first, scope.last).filter(inScope);
  const terms = question.terms.flatMap(({ term }) => (term === undefined ? [] : [{ term, weight: 1 }]));
  const hits = searchSentences(index, terms, scope, FROM_SEARCH);
  if (hits.length === 0) return range(scope.first, scope.first + FROM_SEARCH).filter(inScope);
  const gathered = new Set(hits.map((hit) => hit.sentence));
  for (const { sentence } of hits.slice(0, WITH_NEIGHBOURS)) {
    for (const neighbour of [sentence - 1, sentence + 1]) if (inScope(neighbour)) gathered.add(neighbour);
  }
  return [...gathered].sort((a, b) => a - b);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}

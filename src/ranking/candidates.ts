import { OTHER_WORD } from '../index/bm25.ts';
import type { Index, Scope } from '../index/build-index.ts';
import { postingRange, type SearchTerm, searchSentences } from '../index/search.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { spelledOut } from './question-abbreviations.ts';

/** As many sentences as BM25 puts first get the full evidence; with 40 the right one came first as often on every set, and
 * among the first three in 3 to 6 of 1,000 questions more on two. */
const FROM_SEARCH = 24;
/** The best of these bring their neighbours, which may answer with a pronoun in place of the question's words. */
const WITH_NEIGHBOURS = 8;
/** A text that has no more sentences is looked at whole, so that a report's answer may be found by its sort of words alone. */
const WHOLE = 64;

/**
 * The sentences worth looking at closely, in reading order: all of a short text, else those that BM25 puts first and the
 * neighbours of the best. Empty only when the scope holds no sentence that could be an answer.
 */
export function gatherCandidates(index: Index, question: QuestionTerms, scope: Scope): readonly number[] {
  const inScope = (sentence: number): boolean =>
    sentence >= scope.first && sentence < scope.last && index.candidate[sentence] === 1;
  if (scope.last - scope.first <= WHOLE) return firstCandidates(index, scope);
  const hits = searchSentences(index, searchTerms(index, question, scope), scope, FROM_SEARCH);
  if (hits.length === 0) return firstCandidates(index, scope);
  const gathered = new Set(hits.map((hit) => hit.sentence));
  for (const { sentence } of hits.slice(0, WITH_NEIGHBOURS)) {
    for (const neighbour of [sentence - 1, sentence + 1]) if (inScope(neighbour)) gathered.add(neighbour);
  }
  if (question.asks === 'definition')
    for (const sentence of firstMentions(index, question, scope)) gathered.add(sentence);
  return [...gathered].sort((a, b) => a - b);
}

/** The question's own terms and what abbreviates them, and for less those formed from them and those that paraphrase them. */
function searchTerms(index: Index, question: QuestionTerms, scope: Scope): SearchTerm[] {
  const weights = new Map<number, number>();
  for (const { root, paraphrases } of question.terms) {
    const relatives = root === undefined ? [] : index.lexicon.termsOfRoot(root);
    for (const term of [...relatives, ...paraphrases]) weights.set(term, OTHER_WORD);
  }
  for (const { term } of question.terms) if (term !== undefined) weights.set(term, 1);
  for (const { short } of spelledOut(index, question, scope)) weights.set(short, 1);
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

/** A writer says what a thing is when it is first mentioned, or soon after. */
const FIRST_MENTIONS = 5;

/** The first sentences of the scope that hold the rarest of the terms that it holds; empty when it holds none. */
function firstMentions(index: Index, { terms }: QuestionTerms, scope: Scope): Uint32Array {
  const ranges = terms
    .flatMap(({ term }) => (term === undefined ? [] : [postingRange(index, term, scope)]))
    .filter(([from, to]) => from < to)
    .sort(([from, to], [start, end]) => to - from - (end - start));
  const [from, to] = ranges[0] ?? [0, 0];
  return index.postings.subarray(from, Math.min(to, from + FIRST_MENTIONS));
}

/** The first sentences of the scope that could be an answer, `WHOLE` at most. */
function firstCandidates(index: Index, scope: Scope): number[] {
  const first: number[] = [];
  for (let sentence = scope.first; sentence < scope.last && first.length < WHOLE; sentence++) {
    if (index.candidate[sentence]) first.push(sentence);
  }
  return first;
}

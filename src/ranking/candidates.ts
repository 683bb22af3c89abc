import { OTHER_WORD } from '../index/bm25.ts';
import { articleOf, type Index, type Scope, scopeAround } from '../index/build-index.ts';
import { type Hit, postingRange, type SearchTerm, searchSentences } from '../index/search.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { NO_PRIOR, type Prior } from './prior.ts';
import { spelledOut } from './question-abbreviations.ts';

/** BM25's best get the full evidence; with 24 the right one came first as often. */
const FROM_SEARCH = 16;
/** The best of these bring their neighbours, which may answer with a pronoun for the question's words. */
const WITH_NEIGHBOURS = 4;
/**
 * A text that has no more sentences is looked at whole, as people who have not read it share few words with
 * it: with 64 for 256, five in a hundred of their questions had the right sentence in no candidate.
 */
const WHOLE = 256;
/**
 * So many of BM25's best articles are looked at whole, too: 1 to 2 in 100 more first, 2 to 4 more among
 * three. In a library of more sentences it would take as long as all the rest.
 */
const ARTICLES = 3;
const LIBRARY = 4096;

/**
 * What answered the question before as likely as this brings so many sentences on either side: the next
 * question goes on from there. In long texts alone, of which the questions for choosing have none: a guess.
 */
const LIKELY = 0.1;
const BESIDE = 3;

/** The sentences worth looking at, in reading order. Empty without a sentence that could answer. */
export function gatherCandidates(
  index: Index,
  question: QuestionTerms,
  scope: Scope,
  { shares }: Prior = NO_PRIOR,
): readonly number[] {
  if (scope.last - scope.first <= WHOLE) return candidatesIn(index, scope);
  const hits = searchSentences(index, searchTerms(index, question, scope), scope, FROM_SEARCH);
  const gathered = new Set(
    hits.length > 0 ? hits.map(({ sentence }) => sentence) : candidatesIn(index, scope, WHOLE),
  );
  const add = (sentence: number): void => {
    const isInScope = sentence >= scope.first && sentence < scope.last;
    if (isInScope && index.candidate[sentence] === 1) gathered.add(sentence);
  };
  for (const { sentence } of hits.slice(0, WITH_NEIGHBOURS)) [sentence - 1, sentence + 1].forEach(add);
  for (const article of bestArticles(index, hits, scope)) candidatesIn(index, article).forEach(add);
  for (const [sentence, share] of shares)
    if (share >= LIKELY) for (let away = -BESIDE; away <= BESIDE; away++) add(sentence + away);
  if (question.asks === 'definition') firstMentions(index, question, scope).forEach(add);
  return [...gathered].sort((a, b) => a - b);
}

/** The articles of the best hits, best first, as far as the scope goes; none too long to look at whole. */
function bestArticles(index: Index, hits: readonly Hit[], scope: Scope): readonly Scope[] {
  if (scope.last - scope.first > LIBRARY) return [];
  const articles = new Map(hits.map(({ sentence }) => [articleOf(index, sentence), sentence]));
  return [...articles.values()]
    .slice(0, ARTICLES)
    .map((sentence) => scopeAround(index, sentence, scope))
    .filter(({ first, last }) => last - first <= WHOLE);
}

/** The question's own terms and what abbreviates them; for less, their relatives and paraphrases. */
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

/** The first sentences of the scope that hold the rarest of the terms; empty when it holds none. */
function firstMentions(index: Index, { terms }: QuestionTerms, scope: Scope): Uint32Array {
  const ranges = terms
    .flatMap(({ term }) => (term === undefined ? [] : [postingRange(index, term, scope)]))
    .filter(([from, to]) => from < to)
    .sort(([from, to], [start, end]) => to - from - (end - start));
  const [from, to] = ranges[0] ?? [0, 0];
  return index.postings.subarray(from, Math.min(to, from + FIRST_MENTIONS));
}

/** The first `most` sentences of the scope that could be an answer. */
function candidatesIn(index: Index, { first, last }: Scope, most = last - first): number[] {
  const found: number[] = [];
  for (let sentence = first; sentence < last && found.length < most; sentence++) {
    if (index.candidate[sentence]) found.push(sentence);
  }
  return found;
}

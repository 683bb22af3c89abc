import { articleOf, type Index, type Scope, scopeOf } from '../index/build-index.ts';
import { MATCHER } from '../learned/matcher.ts';
import { RERANKER, type Reranker } from '../learned/reranker.ts';
import { inOrder, LEARNED } from '../learned/weights.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { gatherCandidates } from './candidates.ts';
import { definesInForm } from './defines-in-form.ts';
import { EVIDENCE, shareSaid } from './evidence.ts';
import { fitOf, isTelling } from './expected-words.ts';
import { type Align, type Aligned, alignTo, sumOf } from './matcher.ts';
import { isBareLabel, isPhrase, repeatsQuestion } from './phrase.ts';
import { NO_PRIOR, type Prior, priorOf, within } from './prior.ts';
import { QuestionView } from './question-view.ts';
import { rerankScores } from './reranker.ts';

/** A candidate with its evidence in order of `EVIDENCE`; with the learned models it adds up to the score. */
export interface Ranked {
  readonly sentence: number;
  readonly candidate: Candidate;
  readonly score: number;
  readonly evidence: readonly number[];
  /** How it matches the question word by word, for the best few; of others nothing is known. */
  readonly aligned: Aligned | null;
  /** What the re-ranker adds to its score; 0 where it was not asked. */
  readonly reranked: number;
  /** What puts it first by what the document's form tells, however it was ranked; 0 for most. */
  readonly raised: number;
}

/** A question's candidates, best first, and the question as seen against the index. */
export interface Ranking {
  readonly view: QuestionView;
  readonly ranked: readonly Ranked[];
}

/** Ranks the scope's sentences by evidence, equal ones in reading order; empty without candidates. */
export function rankSentences(
  index: Index,
  question: QuestionTerms,
  scope: Scope,
  likely: Prior = likelyAfter(index, question),
): Ranking {
  const { view, align, aligned } = matchBest(index, question, scope, within(likely, scope));
  const ranked = rerank(RERANKER, aligned);
  const opened = withOpening(view, ranked, align);
  return { view, ranked: withPhrase(view, withDefinition(view, withWhatFollows(view, opened))) };
}

/** What the question before makes likely in the article that was quoted; nothing where none was asked. */
export function likelyAfter(index: Index, { last }: QuestionTerms): Prior {
  if (!last) return NO_PRIOR;
  const scope = scopeOf(index, last.article);
  return priorOf(matchBest(index, last.question, scope, NO_PRIOR).aligned.filter(isAligned), scope);
}

/** Ranked by their evidence, the best of them matched word by word. */
function matchBest(index: Index, question: QuestionTerms, scope: Scope, prior: Prior) {
  const view = new QuestionView(index, question, scope, prior);
  const align = alignTo(MATCHER, question);
  const candidates = weighEvidence(view, gatherCandidates(index, question, scope, prior));
  return { view, align, aligned: alignBest(candidates.sort(byScore), align) };
}

/** The first sentence that repeats a question of function words alone first; else the ranking as it is. */
function withPhrase(view: QuestionView, ranked: readonly Ranked[]): readonly Ranked[] {
  if (!isPhrase(view)) return ranked;
  const said = ranked.find(({ sentence }) => repeatsQuestion(view, sentence));
  return said ? withFirst([said], ranked) : ranked;
}

/** What follows a bare label first: it is said of what the label names; else the ranking as it is. */
function withWhatFollows(view: QuestionView, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined || !isBareLabel(view, best.sentence)) return ranked;
  const next = ranked.find(({ sentence }) => sentence === best.sentence + 1);
  if (next === undefined || articleOf(view.index, next.sentence) !== articleOf(view.index, best.sentence))
    return ranked;
  if (!view.saysMore(next.sentence)) return ranked;
  return withFirst([next], ranked);
}

/** What defines the asked term in form first, before what merely uses it; else the ranking as it is. */
function withDefinition(view: QuestionView, ranked: readonly Ranked[]): readonly Ranked[] {
  const { asks } = view.question;
  // "Who is the promoter?" may ask for a name, or for who is called so.
  const least = asks === 'definition' ? 1 : 2;
  if (ranked.length === 0 || !(asks === 'definition' || asks === 'person')) return ranked;
  const clear = ranked.map(({ sentence }) => definesInForm(view, sentence));
  const most = Math.max(...clear);
  const clearest = clear.indexOf(most);
  return most < least || clearest === 0 ? ranked : withFirst([ranked[clearest]!], ranked);
}

/** The ranking with some first, as likely as what they pass, or more by `ahead`. */
export function withFirst(first: readonly Ranked[], ranked: readonly Ranked[], ahead = 0): readonly Ranked[] {
  const most = (ranked[0]?.score ?? 0) + ahead;
  const raised = first.map((one) => {
    const more = Math.max(0, most - one.score);
    return { ...one, score: one.score + more, raised: one.raised + more };
  });
  return [...raised, ...ranked.filter((one) => !first.includes(one))];
}

/** Title or deck of the best's article first where they alone answer; else the ranking as it is. */
function withOpening(view: QuestionView, ranked: readonly Ranked[], align: Align): readonly Ranked[] {
  const best = ranked[0]?.sentence;
  if (best === undefined) return ranked;
  const opening = openingOf(view.index, best).filter((one) => outdoes(view, one, best));
  if (opening.length === 0) return ranked;
  const others = ranked.slice(0, ALIGNED).map(({ sentence }) => sentence);
  const weighed = weighEvidence(view, [...others, ...opening]).sort(byScore);
  const [first] = rerank(RERANKER, alignBest(weighed, align));
  return first && opening.includes(first.sentence) ? withFirst([first], ranked) : ranked;
}

/** How many of the best by evidence are matched word by word; the others keep their places behind them. */
export const ALIGNED = 12;

/** Ranks the best of sorted candidates by evidence and matcher; what is added counts from the least of it. */
export function alignBest(candidates: readonly Ranked[], align: Align): Ranked[] {
  const best = candidates.slice(0, ALIGNED);
  const aligned = best.map(({ candidate }) => align(candidate));
  const added = aboveLeast(aligned.map(sumOf));
  const anew = best.map((one, i) => ({ ...one, score: one.score + added[i]!, aligned: aligned[i]! }));
  return [...anew.sort(byScore), ...candidates.slice(ALIGNED)];
}

/** Ranks those matched word by word, which stand first, by all that is known of them together. */
export function rerank(reranker: Reranker, ranked: readonly Ranked[]): Ranked[] {
  const best = ranked.filter(isAligned);
  const added = aboveLeast(rerankScores(reranker, best));
  const anew = best.map((one, i) => ({ ...one, score: one.score + added[i]!, reranked: added[i]! }));
  return [...anew.sort(byScore), ...ranked.slice(best.length)];
}

function aboveLeast(sums: readonly number[]): number[] {
  const least = Math.min(...sums);
  return sums.map((sum) => sum - least);
}

/** Whether it was matched word by word. */
export function isAligned(one: Ranked): one is Ranked & { readonly aligned: Aligned } {
  return one.aligned !== null;
}

/** Best first, equal ones in reading order. */
export function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || one.sentence - other.sentence;
}

/** Sentences as they were ranked, others as they are weighed alone, in the order given. */
export function rankedOf({ view, ranked }: Ranking, sentences: readonly number[]): Ranked[] {
  const known = new Map(ranked.map((one) => [one.sentence, one]));
  return sentences.map((sentence) => known.get(sentence) ?? weighEvidence(view, [sentence])[0]!);
}

/** Every candidate's evidence and score, in the order given. */
export function weighEvidence(view: QuestionView, sentences: readonly number[]): Ranked[] {
  const bestBm25 = sentences.reduce((best, sentence) => Math.max(best, view.view(sentence).bm25), 0);
  return sentences.map((sentence) => {
    const candidate = candidateOf(view, sentence, bestBm25);
    const evidence = EVIDENCE.map(({ value }) => value(candidate));
    const score = evidence.reduce((sum, value, i) => sum + value * WEIGHTS[i]!, 0);
    return { sentence, candidate, evidence, score, aligned: null, reranked: 0, raised: 0 };
  });
}

/** The ranker's weights, in the order of `EVIDENCE`. */
export const WEIGHTS: Float64Array = inOrder(LEARNED.ranking, EVIDENCE);

/** Where the body has not a word of the question, they have to say so much. */
const SAYS = 0.6;

/** Title and deck of the sentence's article, no candidates: the body tells most of them again. */
function openingOf(index: Index, sentence: number): number[] {
  const place = articleOf(index, sentence);
  const first = index.articleStart[place]!;
  const opening: number[] = [];
  for (let one = first; one < index.bodyStart[place]!; one++) {
    const { role } = index.articles[place]!.sentences[one - first]!;
    if (role === 'title' || role === 'deck') opening.push(one);
  }
  return opening;
}

/** Whether one may alone answer: the body has no word of it, or its best nothing of the sort asked for. */
function outdoes(view: QuestionView, opening: number, best: number): boolean {
  const { asks } = view.question;
  const fits = (sentence: number) => !isTelling(asks) || fitOf(view.question, view.view(sentence).fresh) > 0;
  if (fits(best) && !fits(opening)) return false;
  if (view.known === 0 && shareSaid(view, view.view(opening)) >= SAYS) return view.saysMore(opening);
  return fits(opening) && !fits(best);
}

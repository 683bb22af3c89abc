import { type Index, type Scope, scopeOf } from '../index/build-index.ts';
import type { Matcher } from '../learned/matcher.ts';
import type { WordWeights } from '../learned/weights.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { type ReadAgainst, readQuestion } from '../question/read-question.ts';
import type { Turn } from '../question/turn.ts';
import { gatherCandidates } from '../ranking/candidates.ts';
import { alignTo } from '../ranking/matcher.ts';
import { NO_PRIOR, type Prior, priorOf } from '../ranking/prior.ts';
import { QuestionView } from '../ranking/question-view.ts';
import { ALIGNED, alignBest, byScore, isAligned, type Ranked, weighEvidence } from '../ranking/rank.ts';
import { isRight, type LabelledQuestion } from './labelled-article.ts';
import { dot } from './learn-ranking.ts';

/** A question set against the only article of an index, and its candidates with their evidence. */
export interface Looked {
  readonly view: QuestionView;
  readonly candidates: readonly Ranked[];
}

/** What of the ranker is known so far while it is being learned. */
export interface KnownSoFar {
  readonly ranking: Float64Array;
  readonly matcher?: Matcher;
}

/**
 * Looks at a question as the ranker does, without asking it. What it follows is found among `all`, and what
 * likely answered that goes by what is known so far; without it, nothing did.
 */
export function lookAt(
  index: Index,
  asked: LabelledQuestion,
  words: WordWeights,
  all: readonly LabelledQuestion[] = [],
  known?: KnownSoFar,
): Looked {
  const scope = scopeOf(index, index.articles[0]!.id);
  const reading = { index, scope, spells: false, words };
  const question = readQuestion(asked.question, turnsBefore(asked, all, reading), reading);
  return lookFor(question, index, scope, known ? likelyAfter(question, index, scope, known) : NO_PRIOR);
}

function lookFor(question: QuestionTerms, index: Index, scope: Scope, prior: Prior): Looked {
  const view = new QuestionView(index, question, scope, prior);
  return { view, candidates: weighEvidence(view, gatherCandidates(index, question, scope, prior)) };
}

/** What likely answered the question before it. */
function likelyAfter(
  { last }: QuestionTerms,
  index: Index,
  scope: Scope,
  { ranking, matcher }: KnownSoFar,
): Prior {
  if (!last) return NO_PRIOR;
  const ranked = rankedBy(ranking, lookFor(last.question, index, scope, NO_PRIOR).candidates);
  if (!matcher) return priorOf(ranked.slice(0, ALIGNED), scope);
  return priorOf(alignBest(ranked, alignTo(matcher, last.question)).filter(isAligned), scope);
}

/** What was asked before in the conversation, oldest first, as if no answer had been sure. */
function turnsBefore(
  { after }: LabelledQuestion,
  all: readonly LabelledQuestion[],
  reading: ReadAgainst,
): readonly Turn[] {
  const last = after === null ? undefined : all.find(({ id }) => id === after);
  if (!last) return [];
  const turns = turnsBefore(last, all, reading);
  const { carried } = readQuestion(last.question, turns, reading);
  const article = reading.index.articles[0]!.id;
  return [...turns, { question: last.question, carried, sentence: null, article }];
}

/** The candidates, best first, by other weights than those in use. */
export function rankedBy(weights: Float64Array, candidates: readonly Ranked[]): Ranked[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: dot(candidate.evidence, weights) }))
    .sort(byScore);
}

export function isRightSentence(index: Index, sentence: number, { answers }: LabelledQuestion): boolean {
  return isRight(index.articles[0]!.sentences[sentence]!, answers);
}

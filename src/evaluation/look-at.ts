import { type Index, scopeOf } from '../index/build-index.ts';
import type { Importance } from '../learned/weights.ts';
import { readQuestionTerms } from '../question/question-terms.ts';
import { gatherCandidates } from '../ranking/candidates.ts';
import { QuestionView } from '../ranking/question-view.ts';
import { byScore, type Ranked, weighEvidence } from '../ranking/rank.ts';
import { isRight, type LabelledQuestion } from './labelled-article.ts';
import { dot } from './learn-ranking.ts';

/** A question set against the only article of an index, and its candidates with their evidence. */
export interface Looked {
  readonly view: QuestionView;
  readonly candidates: readonly Ranked[];
}

/** Looks at a question as the ranker does, without asking it. */
export function lookAt(index: Index, { question }: LabelledQuestion, importance: Importance): Looked {
  const scope = scopeOf(index, index.articles[0]!.id);
  const terms = readQuestionTerms(question, index.lexicon, importance);
  const view = new QuestionView(index, terms, scope);
  return { view, candidates: weighEvidence(view, gatherCandidates(index, terms, scope)) };
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

/** Whether a question can be understood without what was asked before. */
export function standsAlone({ after }: LabelledQuestion): boolean {
  return after === null;
}

import type { Index, Scope } from '../index/build-index.ts';
import { inOrder, LEARNED, type Weights } from '../learned/weights.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { candidateOf } from './candidate.ts';
import { gatherCandidates } from './candidates.ts';
import { EVIDENCE } from './evidence.ts';
import { QuestionView } from './question-view.ts';

/** A candidate with its evidence, in the order of `EVIDENCE`, and their weighted sum. */
export interface Ranked {
  readonly sentence: number;
  readonly score: number;
  readonly evidence: readonly number[];
}

/** A question's candidates, best first, and the question as seen against the index. */
export interface Ranking {
  readonly view: QuestionView;
  readonly ranked: readonly Ranked[];
}

/** Ranks the sentences of the scope by their evidence; equal ones in reading order. Empty when the scope holds no candidate. */
export function rankSentences(index: Index, question: QuestionTerms, scope: Scope): Ranking {
  const view = new QuestionView(index, question, scope);
  const candidates = weighEvidence(view, gatherCandidates(index, question, scope));
  return { view, ranked: candidates.sort((a, b) => b.score - a.score || a.sentence - b.sentence) };
}

/** Every candidate's evidence and score, in the order given. */
export function weighEvidence(view: QuestionView, sentences: readonly number[]): Ranked[] {
  const bestBm25 = sentences.reduce((best, sentence) => Math.max(best, view.view(sentence).bm25), 0);
  return sentences.map((sentence) => {
    const candidate = candidateOf(view, sentence, bestBm25);
    const evidence = EVIDENCE.map(({ value }) => value(candidate));
    const score = evidence.reduce((sum, value, i) => sum + value * WEIGHTS[i]!, 0);
    return { sentence, evidence, score };
  });
}

/** Weights chosen on conversations, which the sets that the others are learned on do not have. */
const SET: Weights = { 'near last answer': 0.5 };

/** The ranker's weights, in the order of `EVIDENCE`. */
export const WEIGHTS: Float64Array = inOrder({ ...LEARNED.ranking, ...SET }, EVIDENCE);

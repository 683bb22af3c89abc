import { MOST_SHOWN } from '../answer/shown.ts';
import { sentenceText } from '../article/article.ts';
import { type Index, scopeOf } from '../index/build-index.ts';
import type { WordWeights } from '../learned/weights.ts';
import { type ReadAgainst, readQuestion } from '../question/read-question.ts';
import type { Turn } from '../question/turn.ts';
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

/**
 * Looks at a question as the ranker does, without asking it. What it follows is found among `all`, and what was
 * shown there goes by the weights of `ranking`; without them, nothing was.
 */
export function lookAt(
  index: Index,
  asked: LabelledQuestion,
  words: WordWeights,
  all: readonly LabelledQuestion[] = [],
  ranking?: Float64Array,
): Looked {
  const scope = scopeOf(index, index.articles[0]!.id);
  const reading = { index, scope, spells: false, words };
  const turns = turnsBefore(asked, all, reading, ranking);
  return lookAfter(turns, asked, reading);
}

function lookAfter(turns: readonly Turn[], { question }: LabelledQuestion, reading: ReadAgainst): Looked {
  const { index, scope } = reading;
  const terms = readQuestion(question, turns, reading);
  const view = new QuestionView(index, terms, scope);
  return { view, candidates: weighEvidence(view, gatherCandidates(index, terms, scope)) };
}

/** What was asked before in the conversation, oldest first, as if no answer had been sure. */
function turnsBefore(
  { after }: LabelledQuestion,
  all: readonly LabelledQuestion[],
  reading: ReadAgainst,
  ranking?: Float64Array,
): readonly Turn[] {
  const last = after === null ? undefined : all.find(({ id }) => id === after);
  if (!last) return [];
  const turns = turnsBefore(last, all, reading, ranking);
  const { question } = last;
  const { carried } = readQuestion(question, turns, reading);
  const shown = ranking ? shownTo(last, turns, reading, ranking) : [];
  const article = reading.index.articles[0]!.id;
  return [...turns, { question, carried, sentence: null, shown, article }];
}

/** The best sentences in their words, as many as a reply shows that is not sure. */
function shownTo(
  asked: LabelledQuestion,
  turns: readonly Turn[],
  reading: ReadAgainst,
  ranking: Float64Array,
): readonly string[] {
  const article = reading.index.articles[0]!;
  const best = rankedBy(ranking, lookAfter(turns, asked, reading).candidates).slice(0, MOST_SHOWN);
  return best.map(({ sentence }) => sentenceText(article, article.sentences[sentence]!));
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

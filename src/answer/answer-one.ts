import { articlesIn } from '../index/build-index.ts';
import type { Question } from '../question/question.ts';
import { type ReadAgainst, readQuestion } from '../question/read-question.ts';
import type { Turn } from '../question/turn.ts';
import { type Ranked, rankedOf } from '../ranking/rank.ts';
import type { AnsweredPart, Match, MetadataFact } from './answer.ts';
import { withExtreme } from './extreme.ts';
import { chooseListed, withListed } from './listed.ts';
import { toMatches } from './matches.ts';
import { factsOf } from './metadata-facts.ts';
import { chooseShown, MOST_SHOWN } from './shown.ts';
import { tryArticles } from './try-articles.ts';

/** Where the answer to a question may come from, and how much of it is wanted. */
export interface Asking extends ReadAgainst {
  /** How many matches at most. */
  readonly limit: number;
}

/** The answer to a question that is one question. */
export interface Single extends Omit<AnsweredPart, 'question' | 'carried'> {
  readonly question: Question;
  readonly items: readonly Match[];
  readonly itemsLeft: number;
  readonly facts: readonly MetadataFact[];
}

/** Answers a question that has one part, after what was asked and found before, oldest first. */
export function answerOne(put: string, turns: readonly Turn[], asking: Asking): Single {
  const question = readQuestion(put, turns, asking);
  if (question.kind === 'metadata') return answerFromMetadata(question, turns, asking);
  const { index, limit } = asking;
  const found = tryArticles(index, question, asking.scope);
  const compared = withExtreme(found, question.comparison);
  const listed = compared ? undefined : chooseListed(found.ranking, question.kind, found.scope);
  const told = compared ?? (listed ? withListed(found, listed) : found);
  const { ranking, verdict } = told;
  const offer = (ranked: readonly Ranked[]) => toMatches(told, question.denial, ranked);
  const items = listed && verdict !== 'none' ? offer(rankedOf(ranking, listed.sentences)) : [];
  const best = offer(ranking.ranked.slice(0, Math.max(limit, 2 * MOST_SHOWN)));
  const shown = items.length > 0 ? items : chooseShown(verdict, best);
  const itemsLeft = items.length > 0 ? listed!.left : 0;
  const matches = best.slice(0, limit);
  return { question, verdict, answerable: told.answerable, matches, shown, items, itemsLeft, facts: [] };
}

/** As many files as are told of at once, when no article was named. */
const MOST_ARTICLES = 10;

function answerFromMetadata(question: Question, turns: readonly Turn[], asking: Asking): Single {
  const inScope = articlesIn(asking.index, asking.scope);
  const spokenOf = inScope.filter(({ id }) => id === turns.at(-1)?.article);
  const articles = spokenOf.length > 0 ? spokenOf : inScope.slice(0, MOST_ARTICLES);
  const facts = articles.flatMap((article) => factsOf(article, question.fields));
  const verdict = facts.some(({ value }) => value !== null) ? 'answer' : 'none';
  const answerable = verdict === 'answer' ? 1 : 0;
  return { question, verdict, answerable, matches: [], shown: [], items: [], itemsLeft: 0, facts };
}

import type { Article } from '../article/article.ts';
import { buildIndex, type Index, type Scope, scopeOf } from '../index/build-index.ts';
import type { Verdict } from '../ranking/judge.ts';
import type { Span } from '../text/span.ts';
import { isRight, type LabelledArticle, type LabelledQuestion } from './labelled-article.ts';
import type { Asked } from './misdirect.ts';
import type { Outcome } from './outcome.ts';
import { rowArticle } from './row-article.ts';

/** A sentence that was found, by its place in the article's text. */
export interface Found extends Span {
  /** The probability that it answers. */
  readonly score: number;
}

export interface Reply {
  readonly verdict: Verdict;
  /** Best first. */
  readonly matches: readonly Found[];
}

/** The engine as it is asked here: a question, and the sentences that may answer it. */
export type AskOfRow = (index: Index, scope: Scope, question: string, limit: number) => Reply;

/** Which sentences compete. */
export type Competition = 'article' | 'paragraph';

/** One question, asked. */
export interface Tried {
  readonly id: string;
  readonly reply: Reply;
  /** Null when the reply says nothing of the engine: an impossible question asked of the whole article. */
  readonly outcome: Outcome | null;
}

/** As many matches as are written down for a question. */
const MATCHES = 10;

export interface Engine {
  readonly ask: AskOfRow;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** Asks an article its own questions, in their order; by paragraph only those that name theirs. */
export function* askOwn(engine: Engine, row: LabelledArticle, by: Competition): Generator<Tried> {
  const index = buildIndex([rowArticle(row)]);
  for (const question of row.questions) {
    if (by === 'article') {
      const tried = askOne(engine, index, question, scopeOf(index, row.id), true);
      yield question.impossible ? { ...tried, outcome: null } : tried;
    } else if (question.paragraph !== null) {
      const scope = paragraphScope(index.articles[0]!, row.paragraphs[question.paragraph]!);
      yield askOne(engine, index, question, scope, !question.impossible);
    }
  }
}

/** Asks an article its own questions and then those that it cannot answer, which get its id behind their own. */
export function* askMisdirected(engine: Engine, { article, own, others }: Asked): Generator<Tried> {
  const index = buildIndex([rowArticle(article)]);
  const scope = scopeOf(index, article.id);
  for (const question of own) yield askOne(engine, index, question, scope, true);
  for (const question of others)
    yield askOne(engine, index, { ...question, id: `${question.id}@${article.id}` }, scope, false);
}

/** The sentences that overlap the paragraph, in an index of this article alone; empty when it has none. */
export function paragraphScope({ sentences }: Article, paragraph: Span): Scope {
  const inside = (sentence: Span) => sentence.start < paragraph.end && paragraph.start < sentence.end;
  const first = sentences.findIndex(inside);
  return first < 0 ? { first: 0, last: 0 } : { first, last: sentences.findLastIndex(inside) + 1 };
}

function askOne(
  { ask, now }: Engine,
  index: Index,
  { id, question, answers }: LabelledQuestion,
  scope: Scope,
  answerable: boolean,
): Tried {
  const before = now();
  const reply = ask(index, scope, question, MATCHES);
  const milliseconds = now() - before;
  const right = answerable ? answers : [];
  const outcome = {
    answerable,
    reachable: candidates(index, scope).some((sentence) => isRight(sentence, right)),
    verdict: reply.verdict,
    rank: 1 + reply.matches.findIndex((match) => isRight(match, right)),
    score: reply.matches[0]?.score ?? 0,
    milliseconds,
  };
  return { id, reply, outcome };
}

/** The sentences of the scope that can be an answer, in an index of one article. */
export function candidates(index: Index, { first, last }: Scope): Span[] {
  return index.articles[0]!.sentences.slice(first, last).filter((_, i) => index.candidate[first + i]);
}

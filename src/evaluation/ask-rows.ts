import type { Article } from '../article/article.ts';
import { buildIndex, type Index, type Scope, scopeOf } from '../index/build-index.ts';
import type { Turn } from '../question/turn.ts';
import type { Verdict } from '../ranking/judge.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isBeyondArticle, isRight, type LabelledArticle, type LabelledQuestion } from './labelled-article.ts';
import type { Asked } from './misdirect.ts';
import type { Outcome } from './outcome.ts';
import { rowArticle } from './row-article.ts';

/** A sentence that was found, by its place in the article's text. */
export interface Found extends Span {
  /** The probability that it answers. */
  readonly score: number;
}

export interface RowReply {
  readonly verdict: Verdict;
  /** Best first. */
  readonly matches: readonly Found[];
  /** What is told beside them: a list's items, and the matches of all parts. */
  readonly told: readonly Found[];
  /** Whether a fact of the article's metadata answers. */
  readonly fact: boolean;
  /** What is remembered of the conversation for the next question. */
  readonly turns: readonly Turn[];
}

/** The engine as asked here: a question, the sentences that may answer it, and what came before it. */
export type AskOfRow = (
  index: Index,
  scope: Scope,
  question: string,
  limit: number,
  turns?: readonly Turn[],
) => RowReply;

/** Which sentences compete. */
export type Competition = 'article' | 'paragraph';

/** One question, asked. */
export interface Tried {
  readonly id: string;
  readonly reply: RowReply;
  /** Null when the reply says nothing of the engine: an impossible question asked of the whole article. */
  readonly outcome: Outcome | null;
}

/** How many matches are written down for a question. */
const MATCHES = 10;

export interface RowEngine {
  readonly ask: AskOfRow;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** Asks an article its own questions, follow-ups in turn; by paragraph only those that name theirs. */
export function* askOwn(engine: RowEngine, row: LabelledArticle, by: Competition): Generator<Tried> {
  const index = buildIndex([rowArticle(row)]);
  const conversations = new Map<string, readonly Turn[]>();
  for (const question of row.questions) {
    if (by === 'paragraph' && question.paragraph === null) continue;
    const scope =
      by === 'article'
        ? scopeOf(index, row.id)
        : paragraphScope(index.articles[0]!, row.paragraphs[question.paragraph!]!);
    const before = question.after === null ? [] : conversations.get(question.after);
    const tried = askOne(engine, index, question, scope, !question.impossible, before);
    conversations.set(question.id, tried.reply.turns);
    const unknown = by === 'article' && question.impossible && !isBeyondArticle(question);
    yield unknown ? { ...tried, outcome: null } : tried;
  }
}

/** Asks an article its own questions, then those it cannot answer, with its id behind theirs. */
export function* askMisdirected(engine: RowEngine, { article, own, others }: Asked): Generator<Tried> {
  const index = buildIndex([rowArticle(article)]);
  const scope = scopeOf(index, article.id);
  for (const question of own) yield askOne(engine, index, question, scope, true);
  for (const question of others)
    yield askOne(engine, index, { ...question, id: `${question.id}@${article.id}` }, scope, false);
}

/** The sentences that overlap the paragraph, in an index of this article alone; empty when it has none. */
export function paragraphScope({ sentences }: Article, paragraph: Span): Scope {
  const inside = (sentence: Span) => overlaps(sentence, paragraph);
  const first = sentences.findIndex(inside);
  return first < 0 ? { first: 0, last: 0 } : { first, last: sentences.findLastIndex(inside) + 1 };
}

function askOne(
  { ask, now }: RowEngine,
  index: Index,
  { id, question, answers, after }: LabelledQuestion,
  scope: Scope,
  answerable: boolean,
  turns: readonly Turn[] = [],
): Tried {
  const before = now();
  const reply = ask(index, scope, question, MATCHES, turns);
  const milliseconds = now() - before;
  const right = answerable ? answers : [];
  const outcome = {
    answerable,
    reachable: candidates(index, scope).some((sentence) => isRight(sentence, right)),
    verdict: reply.verdict,
    rank: 1 + reply.matches.findIndex((match) => isRight(match, right)),
    told: answerable && (reply.fact || reply.told.some((one) => isRight(one, right))),
    followUp: after !== null,
    score: reply.matches[0]?.score ?? 0,
    milliseconds,
  };
  return { id, reply, outcome };
}

/** The sentences of the scope that can be an answer, in an index of one article. */
export function candidates(index: Index, { first, last }: Scope): Span[] {
  return index.articles[0]!.sentences.slice(first, last).filter((_, i) => index.candidate[first + i]);
}

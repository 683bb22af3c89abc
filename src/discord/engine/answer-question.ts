import { ask } from '../../answer/ask.ts';
import { turnsOf } from '../../answer/turns-of.ts';
import type { Index } from '../../index/build-index.ts';
import type { Unmet } from '../../library/gaps.ts';
import { readSummaryRequest } from '../../question/summary-request.ts';
import type { Turn } from '../../question/turn.ts';
import type { Verdict } from '../../ranking/judge.ts';
import { summarise } from '../../summary/summarise.ts';
import { type Language, wordsOf } from '../../words/words.ts';
import { articleKey } from '../buttons/article-key.ts';
import { type Address, isWorthSaying } from '../messages/addressed.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { renderSummary } from '../render/render-summary.ts';
import { plainReply, type Reply } from '../render/reply.ts';
import type { Showing } from '../render/showing.ts';
import { unmetBy } from './unmet.ts';

/** Those that are shown when it is not sure, and whether there is another, to which a button leads. */
const MATCHES = 4;

/** How a question is put. */
export interface Inquiry {
  readonly question: string;
  /** The id of the one article to ask; null, and one that is not there, for all. */
  readonly article: string | null;
  readonly turns: readonly Turn[];
  /** Whether it was put as a follow-up: under an answer, or in a conversation of its own. */
  readonly goesOn: boolean;
  /** How a message came to be for the bot; null for what was put otherwise, and so is meant for it. */
  readonly address: Address | null;
  /** Of the reply. */
  readonly language: Language;
}

/** What was found, as it is shown. */
export interface AnsweredInquiry {
  readonly reply: Reply;
  /** False for a message that turned out not to be for the bot. */
  readonly isForBot: boolean;
  readonly verdict: Verdict;
  /** What it makes in the conversation. */
  readonly turns: readonly Turn[];
  /** What is noted of a question that nothing answers; null for every other. */
  readonly unmet: Unmet | null;
}

type Found = Pick<Showing, 'answer' | 'of' | 'asked'>;

/** Asks the articles, and renders what they say. */
export function answerQuestion(
  index: Index,
  inquiry: Inquiry & Pick<Showing, 'asker' | 'repeatsQuestion' | 'isPrivate'>,
): AnsweredInquiry {
  const summary = summaryAskedFor(index, inquiry);
  if (summary) return summary;
  const found = find(index, inquiry);
  const { address } = inquiry;
  const isForBot = address === null || isWorthSaying(address, found.answer);
  const { asker, repeatsQuestion, isPrivate } = inquiry;
  const words = wordsOf(inquiry.language);
  const reply = renderAnswer({ ...found, asker, repeatsQuestion, isPrivate, rank: 0, words });
  const { answer } = found;
  return { reply, isForBot, verdict: answer.verdict, turns: turnsOf(answer), unmet: unmetBy(answer, index) };
}

/**
 * A summary where one is asked for in words ("tl;dr", "sum it up in 5 sentences"): of the article named, of
 * the one quoted last, or of the only one; else the question of which. Null for every other question. People
 * among themselves are left alone.
 */
function summaryAskedFor(
  { articles }: Index,
  { question, article, turns, address, language }: Inquiry,
): AnsweredInquiry | null {
  const count = readSummaryRequest(question);
  if (count === null) return null;
  const ids = [article, turns.at(-1)?.article, articles.length === 1 ? articles[0]!.id : null];
  const meant = ids.map((id) => articles.find((one) => one.id === id)).find((one) => one !== undefined);
  const words = wordsOf(language);
  const text = meant ? renderSummary(meant, summarise(meant, count), words) : words.summary.whichArticle;
  const verdict = meant ? 'answer' : 'none';
  return { reply: plainReply(text), isForBot: address !== 'ask-channel', verdict, turns: [], unmet: null };
}

/**
 * Asks the article named, otherwise all. A follow-up goes first to the article that the last answer quoted,
 * and to the others when that is not sure to say: where one of them is, it answers.
 */
function find(index: Index, { question, article, turns, goesOn }: Inquiry): Found {
  const { articles } = index;
  const options = { turns, limit: MATCHES };
  const askOne = (id: string): Found => ({
    answer: ask(index, question, { ...options, article: id }),
    of: articleKey({ id }),
    asked: 1,
  });
  const askAll = (): Found => ({ answer: ask(index, question, options), of: null, asked: articles.length });
  if (articles.some(({ id }) => id === article)) return askOne(article!);
  const lastQuoted = articles.find(({ id }) => id === turns.at(-1)?.article);
  if (!lastQuoted) return askAll();
  if (goesOn) return surer(askOne(lastQuoted.id), askAll);
  const all = askAll();
  // Where it was read as a follow-up, and then found in another article than the one that it follows up.
  const leansOnAnother = all.answer.readAs !== null && all.answer.matches[0]?.article.id !== lastQuoted.id;
  return leansOnAnother ? surer(askOne(lastQuoted.id), () => all) : all;
}

/** What the article quoted last says; what all say where only they are sure, or that one has nothing. */
function surer(one: Found, askAll: () => Found): Found {
  if (one.answer.verdict === 'answer') return one;
  const all = askAll();
  return all.answer.verdict === 'answer' || one.answer.verdict === 'none' ? all : one;
}

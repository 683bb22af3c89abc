import type { Index } from '../../index/build-index.ts';
import { suggest } from '../../suggestions/suggest.ts';
import { summarise } from '../../summary/summarise.ts';
import { type Language, wordsOf } from '../../words/words.ts';
import { renderSummary } from '../render/render-summary.ts';
import { plainReply, type Reply } from '../render/reply.ts';
import { answerQuestion } from './answer-question.ts';
import { explainMatch, passageContext, quoteMatch, recallTurn } from './quoted-passage.ts';

/** Everything that is done with articles' texts. What goes in and comes out is small, and plain data. */
export const TASKS = {
  answer: answerQuestion,
  context: passageContext,
  match: quoteMatch,
  /** Questions that the article answers; of all articles when none is named. */
  suggest: (index: Index, { article }: { readonly article: string | null }): readonly string[] =>
    suggest(index, article ?? undefined),
  summary: summariseArticle,
  turn: recallTurn,
  why: explainMatch,
} as const;

export type Task = keyof typeof TASKS;
export type TaskInput<Name extends Task> = Parameters<(typeof TASKS)[Name]>[1];
export type TaskOutput<Name extends Task> = ReturnType<(typeof TASKS)[Name]>;

/** The article's most telling sentences; null when it is not there any more. */
function summariseArticle(
  { articles }: Index,
  {
    article: id,
    count,
    language,
  }: { readonly article: string; readonly count: number; readonly language: Language },
): Reply | null {
  const article = articles.find((one) => one.id === id);
  if (!article) return null;
  return plainReply(renderSummary(article, summarise(article, count), wordsOf(language)));
}

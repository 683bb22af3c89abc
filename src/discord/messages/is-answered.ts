import type { Answer, AnsweredPart } from '../../answer/answer.ts';
import type { Question } from '../../question/question.ts';
import { logOdds } from '../../ranking/judge.ts';

/** So much, in log-odds, must speak for a message put to everybody: 1 in 100 lines of talk gets so far. */
const HEARD_FROM = 2.6;
/** How much the likeliest sentence counts beside whether the article answers at all. */
const SENTENCE = 0.5;

/**
 * Whether a message put to everybody in a channel asks something that the articles seem to answer: then what
 * is likeliest is shown, sure or not. Talk meets any article with a word or two, so what sounds like talk
 * must fit all the better.
 */
export function isAnswered(answer: Answer): boolean {
  const { kind, read, isAsked, facts, parts } = answer;
  if (!isAsked) return false;
  if (kind === 'metadata') return facts.some(({ value }) => value !== null);
  return read.some((question, place) => isAnsweredBy(parts[place] ?? answer, question));
}

function isAnsweredBy(
  { verdict, answerable, matches: [best] }: Pick<AnsweredPart, 'verdict' | 'answerable' | 'matches'>,
  { talk }: Question,
): boolean {
  if (verdict === 'none' || !best) return false;
  return logOdds(answerable) - talk + SENTENCE * logOdds(best.score) >= HEARD_FROM;
}

import type { Answer, AnsweredPart } from '../../answer/answer.ts';
import { logOdds } from '../../ranking/judge.ts';
import { isRemark } from '../render/showing.ts';

/** How a message came to be for the bot. */
export type Address = 'direct' | 'mention' | 'reply' | 'thread' | 'ask-channel';

/**
 * Whether the answer is to be given. Whoever speaks to the bot by name is always answered; where people may
 * also speak among themselves, what is no question and finds nothing is left alone; in an ask channel
 * everything that is no question about the article.
 */
export function isWorthSaying(address: Address, answer: Answer): boolean {
  if (address === 'direct' || address === 'mention') return true;
  const isTalk = isRemark(answer);
  if (address === 'reply') return answer.isAsked || isTalk || isFound(answer);
  if (address === 'thread') return answer.isAsked || isFound(answer);
  return isAnswered(answer);
}

/** Whether any of what was asked is in the articles, or in what their files say of themselves. */
function isFound({ verdict, parts, facts }: Answer): boolean {
  return verdict !== 'none' || facts.length > 0 || parts.some((part) => part.verdict !== 'none');
}

/** The log-odds that a message put to everybody must reach to be answered: 1 in 100 lines of talk does. */
const HEARD_FROM = 2.5;

/**
 * Whether a message put to everybody in a channel asks something that the articles seem to answer: then what
 * is likeliest is shown, sure or not. Talk meets any article with a word or two, so what sounds like talk
 * must fit all the better.
 */
function isAnswered(answer: Answer): boolean {
  const { kind, read, isAsked, facts, parts } = answer;
  if (!isAsked) return false;
  if (kind === 'metadata') return facts.some(({ value }) => value !== null);
  return read.some(({ talk }, place) => speaksFor(parts[place] ?? answer) - talk >= HEARD_FROM);
}

/** That the articles answer a part, in log-odds; nothing at all where it was refused. */
function speaksFor({ verdict, answerable }: Pick<AnsweredPart, 'verdict' | 'answerable'>): number {
  return verdict === 'none' ? Number.NEGATIVE_INFINITY : logOdds(answerable);
}

import type { Answer, AnsweredPart } from '../../answer/answer.ts';
import type { Question } from '../../question/question.ts';

/** How much of what a question says, counted in words, the sentence must say too: one word in two meets an article by chance. */
const SHARE_SAID = 0.6;
/** So sure of a sentence that one word of the question's is enough. */
const SURE = 0.8;

/**
 * Whether a message put to everybody in a channel asks something that the articles answer. What is asked of those who are there is
 * none of it, nor is a question that shares a word or two with a sentence: chatter meets any article so.
 */
export function isAnswered(answer: Answer): boolean {
  const { kind, read, facts, parts } = answer;
  if (kind === 'metadata') return read[0]!.isAsked && facts.some(({ value }) => value !== null);
  return read.some((question, place) => isAnsweredBy(parts[place] ?? answer, question));
}

function isAnsweredBy(
  { verdict, matches: [best] }: Pick<AnsweredPart, 'verdict' | 'matches'>,
  { kind, terms, isAsked, namesSpeakers }: Question,
): boolean {
  if (verdict !== 'answer' || !best || !isAsked || namesSpeakers) return false;
  const said = best.explanation.terms.length;
  return said > 0 && (said >= SHARE_SAID * terms.length || (kind !== 'yes-no' && best.score >= SURE));
}

import type { Answer, Part } from '../../answer/answer.ts';
import { isFunctionWord } from '../../english/word-classes.ts';
import { plainQuestion } from '../../question/plain-question.ts';
import { findWords } from '../../text/words.ts';
import { looksLikeQuestion } from './looks-like-question.ts';

/** Those who speak in a channel and those spoken to; "US" is a country. */
const SPEAKERS =
  /^(?:i|me|my|mine|we|our|ours|you|your|yours|u|ur|yall|anyone|anybody|someone|somebody|everyone|everybody|im|id|ive|youre)$/i;

/** How much of what a question says, counted in words, the sentence must say too: one word in two meets an article by chance. */
const SHARE_SAID = 0.6;
/** So sure of a sentence that one word of the question's is enough. */
const SURE = 0.8;

/**
 * Whether a message put to everybody in a channel asks something that the articles answer. What is asked of those who are there is
 * none of it, nor is a question that shares a word or two with a sentence: chatter meets any article so.
 */
export function isAnswered(message: string, answer: Answer): boolean {
  const asked = plainQuestion(message);
  if (answer.kind === 'metadata')
    return looksLikeQuestion(asked) && answer.facts.some(({ value }) => value !== null);
  const parts = answer.parts.length > 0 ? answer.parts : [{ ...answer, question: asked }];
  return parts.some((part) => isAnsweredPart(part, answer.kind === 'yes-no'));
}

function isAnsweredPart({ question, verdict, carried, matches }: Part, isYesOrNo: boolean): boolean {
  const best = matches[0];
  if (verdict !== 'answer' || !best || !looksLikeQuestion(question)) return false;
  const words = findWords(question).map(({ start, end }) => question.slice(start, end));
  if (words.some(isSpeaker)) return false;
  const said = best.explanation.terms.length;
  const content = words.filter((word) => !isFunctionWord(word)).length + carried.length;
  return said > 0 && (said >= SHARE_SAID * content || (!isYesOrNo && best.score >= SURE));
}

function isSpeaker(word: string, at: number, words: readonly string[]): boolean {
  if (word.toLowerCase() === 'us') return word !== 'US' && words[at - 1]?.toLowerCase() !== 'the';
  return SPEAKERS.test(word.replace(/['’]\p{L}+$/u, ''));
}

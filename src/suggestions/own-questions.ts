import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { opensLikeQuestion } from '../question/looks-like-question.ts';
import type { Made } from './draft-questions.ts';

const LONGEST = 80;
const FEWEST_WORDS = 4;
/** Goes on with something said before, or with somebody's plans. */
const GOES_ON =
  /^(?:what (?:about|if|else)|how (?:come|about|\w+ (?:from|to|for|before|after|until))|am|shall|would|might)\s/i;
/** What is said of something before. */
const POINTS =
  /\b(?:he|she|it|its|they|them|their|him|mine|ours|his|her|this|that|these|those|there|then|here|such|more|later|the end|one|ones|else|other|another|so|again)\b/i;
/** Whom an interviewer or a speaker means; under a heading it is whoever runs the thing. */
const TO_SOMEBODY = /\b(?:you(?:r|rs|rself)?|we|us|our)\b/i;
/** Quotations, brackets, asides, a second sentence, and what a chat would take for a sign. */
const MARKS = /[“”"()[\]{}<>|…:;@#*_`~\\]|--|—|[.!?]\s/;

/**
 * The questions that the article asks and answers itself, word for word, in reading order: the best that can
 * be offered. Only short ones that stand alone, each with the sentence that follows it; the engine may answer
 * with any that answers the question.
 */
export function ownQuestions(article: Article): readonly Made[] {
  return article.sentences.flatMap((sentence, place) => {
    const answer = article.sentences[place + 1];
    if (sentence.role !== 'question' || answer?.role !== 'body' || answer.question !== place) return [];
    const question = shownText(article, sentence)
      .trim()
      .replace(/^(?:Q(?:uestion)?\s?\d{0,3}[.:)]|\d{1,3}[.)])\s+/, '');
    if (!opensLine(article, sentence)) return [];
    const isSpoken = sentence.paragraph > 0 && TO_SOMEBODY.test(question);
    const isMade = standsAlone(question) && !isSpoken;
    return isMade ? [{ kind: 'own', weight: 2, question, sentence: answer }] : [];
  });
}

/** Behind other sentences a question is rhetoric. */
function opensLine({ text }: Article, { start }: Sentence): boolean {
  return !/\p{Ll}/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

function standsAlone(question: string): boolean {
  return (
    question.length <= LONGEST &&
    question.endsWith('?') &&
    question.split(' ').length >= FEWEST_WORDS &&
    opensLikeQuestion(question) &&
    !GOES_ON.test(question) &&
    !POINTS.test(question) &&
    !MARKS.test(question)
  );
}

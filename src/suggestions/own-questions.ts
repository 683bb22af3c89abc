import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { opensLikeQuestion } from '../question/looks-like-question.ts';
import { isAnchored } from './anchor.ts';
import type { Made } from './draft-questions.ts';

const LONGEST = 80;
const FEWEST_WORDS = 4;
/** Goes on with something said before, or with somebody's plans, or expects its answer. */
const GOES_ON =
  /^(?:and|but|or|so|what (?:about|if|else)|how (?:come|about|\w+ (?:from|to|for|before|after|until))|am|shall|would|might|\w+n['’]t)\s/i;
/** What is said of something before. */
const POINTS =
  /\b(?:he|she|it|its|they|them|their|him|mine|ours|his|her|this|that|these|those|there|then|now|here|such|more|later|the end|one|ones|else|other|another|so|again|things?)\b/i;
/** Whom an interviewer or a speaker means; under a heading it is whoever runs the thing. */
const TO_SOMEBODY = /\b(?:you(?:r|rs|rself)?|we|us|our)\b/i;
/** A reader's question: where there is one, all are, and none an interviewer's or a story-teller's. */
const IN_FIRST_PERSON = /\b(?:I|my)\b/i;
/** Quotations, brackets, asides, a second sentence, and what a chat would take for a sign. */
const MARKS = /[“”"()[\]{}<>|…:;@#*_`~\\]|--|—|[.!?][\s?]/;
const LABEL = /^(?:Q(?:uestion)?\s?\d{0,3}[.:)]|\d{1,3}[.)])\s+/;

/** The short questions that the article itself asks, in reading order, each with the sentence behind it. */
export function ownQuestions(article: Article): readonly Made[] {
  const found = article.sentences.flatMap((sentence, place) => {
    const answer = article.sentences[place + 1];
    if (sentence.role !== 'question' || answer?.role !== 'body' || answer.question !== place) return [];
    const question = shownText(article, sentence).trim().replace(LABEL, '');
    if (!opensLine(article, sentence)) return [];
    const isSpoken = sentence.paragraph > 0 && TO_SOMEBODY.test(question);
    const made: Made = { kind: 'own', weight: 2, question, sentence: answer };
    return standsAlone(question) && !isSpoken
      ? [{ made, isNamed: isAnchored(question, article, sentence) }]
      : [];
  });
  const areReaders = found.some(({ made }) => IN_FIRST_PERSON.test(made.question));
  return found.filter(({ isNamed }) => areReaders || isNamed).map(({ made }) => made);
}

/** Behind other sentences a question is rhetoric. */
function opensLine({ text }: Article, { start }: Sentence): boolean {
  return !/\p{Ll}/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

function standsAlone(question: string): boolean {
  return (
    question.length <= LONGEST &&
    question.endsWith('?') &&
    question !== question.toUpperCase() &&
    question.split(' ').length >= FEWEST_WORDS &&
    opensLikeQuestion(question) &&
    !GOES_ON.test(question) &&
    !POINTS.test(question) &&
    !MARKS.test(question)
  );
}

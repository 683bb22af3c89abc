import type { Article, Sentence } from '../../article/article.ts';
import { visibleText } from '../../article/shown-text.ts';
import { findTypedSpans } from '../../english/typed-spans.ts';
import { WordClass } from '../../english/word-classes.ts';
import type { AnswerType } from '../../question/answer-type.ts';
import type { QuestionTerms } from '../../question/question-terms.ts';
import { findAskedWords } from './asked-words.ts';
import { type AskedOfSentence, type Suggested, surest } from './highlight-scores.ts';
import { peopleFor } from './people.ts';
import { placesFor } from './places.ts';
import { agesFor, amountsFor, countsFor, durationsFor, timesFor } from './quantities.ts';

/** Finds the stretches that may answer, each with how well it suits. */
type Finder = (asked: AskedOfSentence) => readonly Suggested[];

const FINDERS: Partial<Record<AnswerType, Finder>> = {
  person: peopleFor,
  definition: definedPerson,
  place: placesFor,
  time: timesFor,
  count: countsFor,
  amount: amountsFor,
  duration: durationsFor,
  age: agesFor,
};

/** "Who is the chief executive?": a name beside the words. "Who was holding her?" is no definition. */
function definedPerson(asked: AskedOfSentence): readonly Suggested[] {
  const first = asked.question.terms[0];
  const acts = first !== undefined && (first.classes & (WordClass.verb | WordClass.noun)) === WordClass.verb;
  return peopleFor(asked, !acts);
}

/** What in the sentence answers, as [start, end) in the article's text; empty for none, or when unclear. */
export function findHighlights(
  question: QuestionTerms,
  article: Article,
  sentence: Sentence,
): readonly (readonly [number, number])[] {
  const find = FINDERS[question.asks];
  if (!find) return [];
  const text = visibleText(article, sentence);
  const spans = findTypedSpans(text);
  const asked: AskedOfSentence = { question, text, spans, terms: findAskedWords(question, spans.words) };
  const found = surest(find(asked));
  return found ? [[sentence.start + found.start, sentence.start + found.end]] : [];
}

import { isQuestionWord } from '../english/asking-words.ts';
import { WordClass } from '../english/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { AS_GOOD_AS_ALL } from './evidence.ts';
import { isUnasked } from './question-view.ts';
import { type WordBeside, wordsBeside } from './words-beside.ts';

/**
 * Whether the article itself asks what is asked, and this sentence is its answer: right above stands a
 * question with the same content words, the same question word and as little or much of a denial.
 */
export function answersSameQuestion(candidate: Candidate): boolean {
  const { question: view, here, asked, askedShare, isQuestion } = candidate;
  if (isQuestion || askedShare === 0 || view.share(asked) < AS_GOOD_AS_ALL) return false;
  const asking = wordsBeside(view, view.index.question[here.sentence]!);
  const { words, negated } = view.question;
  return (
    questionWord(asking) === questionWord(words) &&
    negated === asking.some(({ classes }) => (classes & WordClass.negation) !== 0) &&
    !asking.some((word, at) => isUnasked(word) && saysSomething(word, at))
  );
}

/** Which, for what; undefined for a question that wants yes or no. */
function questionWord(words: readonly { readonly normal: string }[]): string | undefined {
  const found = words.find(({ normal }) => isQuestionWord(normal))?.normal.replace(/'?s$/, '');
  return found === 'which' ? 'what' : found;
}

/** A content word that is no number or letter at the beginning: `4.`, `Q:`. */
function saysSomething({ normal, classes }: WordBeside, at: number): boolean {
  if (classes & WordClass.function) return false;
  return at > 0 || (normal.length > 1 && !(classes & WordClass.number));
}

import { verbOfForm } from '../../english/irregular-verbs.ts';
import type { SpanWord } from '../../english/span-words.ts';
import { figureOf } from '../../english/word-classes.ts';
import type { QuestionTerms } from '../../question/question-terms.ts';
import { normalWord } from '../../text/words.ts';

/** Which of the question's terms each word of a sentence is; -1 for words that the question does not have. */
export type AskedWords = readonly number[];

/** Finds the question's terms among a sentence's words by their beginnings: stems are not at hand here. */
export function findAskedWords(question: QuestionTerms, words: readonly SpanWord[]): AskedWords {
  const stems = question.terms.map(({ name }) => name.replace(/[iey]$/, ''));
  return words.map(({ text }) => {
    const normal = normalWord(text);
    const known = verbOfForm(normal) ?? figureOf(normal) ?? normal;
    return question.terms.findIndex(({ name }, i) => name === known || isForm(known, stems[i]!, name));
  });
}

/** `negotiations` of `negoti`, `cities` of `citi`. */
function isForm(word: string, stem: string, name: string): boolean {
  if (stem.length < 2 || /^\d/.test(stem) || !word.startsWith(stem)) return false;
  return word.length - stem.length <= (name.length >= 5 ? 6 : 4);
}

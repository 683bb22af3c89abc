import { shownText } from '../article/shown-text.ts';
import { sentenceAt } from '../index/build-index.ts';
import { normalWord, wordsIn } from '../text/words.ts';
import type { QuestionView } from './question-view.ts';

/** Fewer function words in a row stand anywhere. */
const LEAST = 4;

/** Whether a question has function words alone, and enough of them to look for: "to be or not to be". */
export function isPhrase({ question }: QuestionView): boolean {
  return question.terms.length === 0 && question.words.length >= LEAST;
}

/** Whether the question stands in the sentence word by word. */
export function repeatsQuestion({ question, index }: QuestionView, sentence: number): boolean {
  const { article, sentence: own } = sentenceAt(index, sentence);
  const text = shownText(article, own);
  const words = wordsIn(text).map(normalWord);
  return words.some((_, from) => question.words.every(({ normal }, i) => words[from + i] === normal));
}

/** Whether a sentence says no more than the question, which is more than yes or no, and leads to no list. */
export function isBareLabel(view: QuestionView, sentence: number): boolean {
  const { question, index } = view;
  return question.asks !== 'yes-no' && index.lead[sentence + 1] !== sentence && !view.saysMore(sentence);
}

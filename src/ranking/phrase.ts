import { sentenceText } from '../article/article.ts';
import { articleOf } from '../index/build-index.ts';
import { findWords, normalWord } from '../text/words.ts';
import type { QuestionView } from './question-view.ts';

/** Fewer function words in a row stand anywhere. */
const LEAST = 4;

/**
 * Whether a question of function words alone stands in the sentence word by word: "to be or not to be". What
 * has a content word is found by that, and never by this.
 */
export function repeatsQuestion({ question, index }: QuestionView, sentence: number): boolean {
  const asked = question.words.map(({ normal }) => normal);
  if (question.terms.length > 0 || asked.length < LEAST) return false;
  const place = articleOf(index, sentence);
  const article = index.articles[place]!;
  const text = sentenceText(article, article.sentences[sentence - index.articleStart[place]!]!);
  const words = findWords(text).map(({ start, end }) => normalWord(text.slice(start, end)));
  return words.some((_, from) => asked.every((word, i) => words[from + i] === word));
}

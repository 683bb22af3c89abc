import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { LibraryArticle } from './library.ts';

/** Sentences a second that wink-nlp's whole pipe reads by itself, article by article, nothing read out of it. */
export function winkPipeSpeed(articles: readonly LibraryArticle[]): number {
  const nlp = winkNLP(model);
  const [warmUp, ...rest] = articles;
  nlp.readDoc(warmUp!.text);
  const sentences = rest.reduce((sum, article) => sum + article.sentences.length, 0);
  const started = performance.now();
  for (const { text } of rest) nlp.readDoc(text);
  return (1000 * sentences) / (performance.now() - started);
}

import model from 'wink-eng-lite-web-model';
import winkNLP, { type Bow, type ItemToken } from 'wink-nlp';
import bm25Vectorizer from 'wink-nlp/utilities/bm25-vectorizer.js';
import type { Peer } from './peer.ts';

const nlp = winkNLP(model, []);
const { its } = nlp;

function stems(text: string): string[] {
  return nlp
    .readDoc(text)
    .tokens()
    .filter((token: ItemToken) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
    .out(its.stem as never) as string[];
}

/**
 * https://winkjs.org/wink-nlp/bm25-vectorizer.html: words without stop words, stemmed. It gives each sentence its terms' BM25 weights
 * and has no index; a sentence's score is the sum of the weights of the question's terms.
 */
export const winkVectorizer: Peer = {
  name: 'wink BM25 vectorizer',
  ranks: 'all sentences, by BM25; has no index',
  build: (sentences) => {
    const vectorizer = bm25Vectorizer();
    for (const sentence of sentences) vectorizer.learn(stems(sentence));
    const weights = sentences.map((_, i) => vectorizer.doc(i).out(its.bow) as Bow);
    return (question, limit) => {
      const terms = [...new Set(stems(question))];
      const scores = weights.map((bow, sentence) => {
        let score = 0;
        for (const term of terms) score += bow[term] ?? 0;
        return { sentence, score };
      });
      return scores
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ sentence }) => sentence);
    };
  },
};

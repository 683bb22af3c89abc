import { create, insert, type Results, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import type { Peer } from './peer.ts';

/** https://docs.orama.com: English stemming and stop words are to be switched on; threshold 1 lets any word match; BM25 with k 1.2, b 0.75, d 0.5. */
export const orama: Peer = {
  name: 'Orama',
  ranks: 'every sentence with a word that begins with any of the words, by BM25; sorts them all',
  build: (sentences) => {
    const index = create({
      schema: { text: 'string' },
      components: { tokenizer: { language: 'english', stemming: true, stopWords: stopwords } },
    });
    // Without hooks it is done at once, and the promise never made.
    for (const [id, text] of sentences.entries()) void insert(index, { id: String(id), text });
    return (question, limit) => {
      const found = search(index, { term: question, limit, threshold: 1 }) as Results<{ text: string }>;
      return found.hits.map(({ id }) => Number(id));
    };
  },
};

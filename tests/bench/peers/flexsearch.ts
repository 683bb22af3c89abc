import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Peer } from './peer.ts';

/** https://github.com/nextapps-de/flexsearch: the English pack stems and drops stop words, `suggest` lets a sentence lack some of the words. */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  build: (sentences) => {
    const index = new Index({ preset: 'score', encoder: new Encoder(Charset.Normalize).assign(english) });
    for (const [id, text] of sentences.entries()) index.add(id, text);
    return (question, limit) => index.search(question, { limit, suggest: true }).map(Number);
  },
};

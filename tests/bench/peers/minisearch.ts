import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';

/** MiniSearch brings neither stop words nor a stemmer and says to give it some with `processTerm`: these are lunr's. */
function processTerm(term: string): string | null {
  const lower = term.toLowerCase();
  if (!lunr.stopWordFilter(new lunr.Token(lower, {}))) return null;
  return lunr.stemmer(new lunr.Token(lower, {})).toString();
}

/** https://lucaong.github.io/minisearch: OR is the default combination and BM25+ the score, k 1.2, b 0.7, d 0.5. */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  build: (sentences) => {
    const index = new MiniSearch({ fields: ['text'], processTerm });
    index.addAll(sentences.map((text, id) => ({ id, text })));
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};

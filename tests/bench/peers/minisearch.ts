import lunr from 'lunr';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Peer } from './peer.ts';

/** https://lucaong.github.io/minisearch: OR is the default combination and BM25+ the score, k 1.2, b 0.7, d 0.5. */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  ranks: 'every sentence with any of the words, by BM25+; sorts them all',
  build: (sentences) => build(sentences, {}),
};

/** With the prefix and fuzzy matching that its documentation shows; it finds a little more and takes much longer. */
export const fuzzyMiniSearch: Peer = {
  name: 'MiniSearch, prefix and fuzzy',
  ranks: 'the same, with words that begin so or look alike',
  build: (sentences) => build(sentences, { prefix: (term) => term.length > 3, fuzzy: 0.2 }),
};

function build(sentences: readonly string[], searchOptions: SearchOptions): ReturnType<Peer['build']> {
  const index = new MiniSearch({ fields: ['text'], processTerm, searchOptions });
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return (question, limit) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => Number(id));
}

/** MiniSearch brings neither stop words nor a stemmer and says to give it some here: these are lunr's. */
function processTerm(term: string): string | null {
  const lower = term.toLowerCase();
  if (!lunr.stopWordFilter(new lunr.Token(lower, {}))) return null;
  return lunr.stemmer(new lunr.Token(lower, {})).toString();
}

import lunr from 'lunr';
import type { Peer } from './peer.ts';

/** https://lunrjs.com/guides: the default pipeline trims, drops stop words and stems; terms are optional, so any of them matches. */
export const lunrPeer: Peer = {
  name: 'lunr',
  ranks: 'every sentence with any of the words, by BM25; sorts them all',
  build: (sentences) => {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      for (const [id, text] of sentences.entries()) builder.add({ id, text });
    });
    // Terms are handed over one by one: in a query string `:` or `-` would be read as syntax. Queries are stemmed but not
    // trimmed by themselves, and a question's last word would keep its mark.
    return (question, limit) =>
      index
        .query((query) => {
          for (const term of lunr.tokenizer(question)) query.term(lunr.trimmer(term).toString(), {});
        })
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
};

import { ask } from '../../../src/answer/ask.ts';
import { parseArticle } from '../../../src/article/parse-article.ts';
import { buildIndex } from '../../../src/retrieval/index.ts';
import { flexSearch } from '../peers/flexsearch.ts';
import { lunrPeer } from '../peers/lunr.ts';
import { miniSearch } from '../peers/minisearch.ts';
import { orama } from '../peers/orama.ts';
import type { Peer } from '../peers/peer.ts';
import { winkVectorizer } from '../peers/wink.ts';
import type { LibraryArticle } from './library.ts';

/** As many as a person is shown without asking for more. */
const MATCHES = 3;

/** Asks for the best few; returns how many there were. */
export type Ask = (question: string) => number;

/** An engine at the start line. */
export interface SpeedEngine {
  readonly name: string;
  /**
   * Takes what it needs of the articles (the text that memory is counted beside) and returns the building, which is what is timed; that returns
   * the asking.
   */
  readonly take: (articles: readonly LibraryArticle[]) => () => Ask;
}

/** Splits the texts into sentences itself, and its time counts; the others are given sentences. */
const verbatim: SpeedEngine = {
  name: 'Verbatim',
  take: (articles) => {
    const texts = articles.map(({ title, text }) => ({ title, text }));
    return () => {
      const index = buildIndex(
        texts.map(({ title, text }, i) => parseArticle(String(i), text, 'txt', title)),
      );
      return (question) => ask(index, question, { limit: MATCHES }).matches.length;
    };
  },
};

export const OURS = verbatim.name;

export const ENGINES: readonly SpeedEngine[] = [
  verbatim,
  ...[miniSearch, lunrPeer, flexSearch, orama, winkVectorizer].map(fromPeer),
];

function fromPeer({ name, build }: Peer): SpeedEngine {
  return {
    name,
    take: (articles) => {
      const sentences = articles.flatMap((article) => article.sentences);
      return () => {
        const search = build(sentences);
        return (question) => search(question, MATCHES).length;
      };
    },
  };
}

import { ask } from '../../../src/answer/ask.ts';
import { parseArticle } from '../../../src/article/parse-article.ts';
import { buildIndex, type Index, wholeScope } from '../../../src/index/build-index.ts';
import { readQuestionTerms } from '../../../src/question/question-terms.ts';
import { rankSentences } from '../../../src/ranking/rank.ts';
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
  /** What it compares, and how. */
  readonly ranks: string;
  /**
   * Takes what it needs of the articles (the text that memory is counted beside) and returns the building, which is what is timed; that returns
   * the asking.
   */
  readonly take: (articles: readonly LibraryArticle[]) => () => Ask;
}

/** What the others do: the question's words are read and the sentences ranked. */
const ranker: SpeedEngine = {
  name: 'Verbatim',
  ranks: 'the best 16 by exact BM25 and their neighbours, then these by the learned evidence',
  take: ours((index, question) => {
    const { ranked } = rankSentences(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
    return ranked.slice(0, MATCHES).length;
  }),
};

const wholeAnswer: SpeedEngine = {
  name: 'Verbatim (whole answer)',
  ranks: 'the same, with spelling, parts, verdict, highlights, context and suggestions',
  take: ours((index, question) => ask(index, question, { limit: MATCHES }).matches.length),
};

/** Splits the texts into sentences itself, and its time counts; the others are given sentences. */
function ours(find: (index: Index, question: string) => number): SpeedEngine['take'] {
  return (articles) => {
    const texts = articles.map(({ title, text }) => ({ title, text }));
    return () => {
      const index = buildIndex(
        texts.map(({ title, text }, i) => parseArticle(String(i), text, 'txt', title)),
      );
      return (question) => find(index, question);
    };
  };
}

/** What all others are compared with. */
export const OURS = ranker.name;

export const ENGINES: readonly SpeedEngine[] = [
  ranker,
  wholeAnswer,
  ...[miniSearch, lunrPeer, flexSearch, orama, winkVectorizer].map(fromPeer),
];

function fromPeer({ name, ranks, build }: Peer): SpeedEngine {
  return {
    name,
    ranks,
    take: (articles) => {
      const sentences = articles.flatMap((article) => article.sentences);
      return () => {
        const search = build(sentences);
        return (question) => search(question, MATCHES).length;
      };
    },
  };
}

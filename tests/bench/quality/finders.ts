import { askArticle } from '../../../src/evaluation/ask-article.ts';
import { candidates, paragraphScope } from '../../../src/evaluation/ask-rows.ts';
import type { LabelledArticle, LabelledQuestion } from '../../../src/evaluation/labelled-article.ts';
import { type Index, type Scope, scopeOf } from '../../../src/index/build-index.ts';
import type { Span } from '../../../src/text/span.ts';
import { allPeers } from '../peers/all-peers.ts';
import type { Peer } from '../peers/peer.ts';

/** Finds sentences for a question among those that compete: best first, ten at most. */
export type Find = (question: string) => readonly Span[];

/** An engine in the comparison. */
export interface Finder {
  readonly name: string;
  /** Prepares an article, the only one of the index, for questions to the sentences of the scope. */
  readonly open: (index: Index, scope: Scope) => Find;
}

/** As many as count for the mean reciprocal rank. */
const PLACES = 10;

const ours: Finder = {
  name: 'Verbatim',
  open: (index, scope) => (question) => askArticle(index, scope, question, PLACES).matches,
};

/** Ours first. All are given the same sentences: those that can be an answer. */
export const FINDERS: readonly Finder[] = [ours, ...allPeers.map(peerFinder)];

function peerFinder({ name, build }: Peer): Finder {
  return {
    name,
    open: (index, scope) => {
      const text = index.articles[0]!.text;
      const sentences = candidates(index, scope);
      const search = build(sentences.map(({ start, end }) => text.slice(start, end)));
      return (question) => search(question, PLACES).map((place) => sentences[place]!);
    },
  };
}

/** The sentences that compete for a question: the article's, or those of the paragraph that it names. */
export function scopeOfQuestion(
  index: Index,
  row: LabelledArticle,
  question: LabelledQuestion,
  by: string,
): Scope {
  return by === 'paragraph' && question.paragraph !== null
    ? paragraphScope(index.articles[0]!, row.paragraphs[question.paragraph]!)
    : scopeOf(index, row.id);
}

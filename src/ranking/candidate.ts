import { articleOf, Standing } from '../index/build-index.ts';
import type { QuestionView } from './question-view.ts';
import type { SentenceView } from './sentence-view.ts';

/** A sentence that may answer, with its surroundings, as the question sees them. */
export interface Candidate {
  readonly question: QuestionView;
  readonly here: SentenceView;
  /**
   * The question's terms, as bits, in the sentence right before, and right before that; none where the article begins or no sentence of its body stands
   * there. What leads to a list or heads a table counts as right before each item or row.
   */
  readonly before: number;
  readonly before2: number;
  /** The same for the next sentence of the same paragraph; none at its end. */
  readonly after: number;
  /** The question's terms, as bits, that the article's title or the heading above holds. */
  readonly context: number;
  /** How many sentences stand before it in the article's body. */
  readonly place: number;
  /** Sentences in the article. */
  readonly articleLength: number;
  readonly opensParagraph: boolean;
  readonly isQuestion: boolean;
  /** Whether it holds a quotation mark. */
  readonly quotes: boolean;
  /** The highest BM25 of all candidates; never 0. */
  readonly bestBm25: number;
}

/** Sets a sentence in its surroundings. */
export function candidateOf(question: QuestionView, sentence: number, bestBm25: number): Candidate {
  const { index } = question;
  const article = articleOf(index, sentence);
  const first = index.articleStart[article]!;
  const last = index.articleStart[article + 1]!;
  const heading = index.heading[sentence]!;
  const standing = index.standing[sentence]!;
  const next = sentence + 1;
  return {
    question,
    here: question.view(sentence),
    before: beforeOf(question, sentence, first),
    before2: termsAt(question, sentence - 2, first),
    after: next < last && !opensParagraph(index.standing[next]!) ? termsAt(question, next, first) : 0,
    context: question.titleTerms(article) | (heading === sentence ? 0 : question.exactTerms(heading)),
    place: sentence - index.bodyStart[article]!,
    articleLength: last - first,
    opensParagraph: opensParagraph(standing),
    isQuestion: (standing & Standing.asks) !== 0,
    quotes: (standing & Standing.quotes) !== 0,
    bestBm25: bestBm25 || 1,
  };
}

function opensParagraph(standing: number): boolean {
  return (standing & Standing.opensParagraph) !== 0;
}

/** The question's terms, as bits, that stand before a sentence of the article that begins with the sentence `first`. */
function beforeOf(question: QuestionView, sentence: number, first: number): number {
  const { lead, candidate } = question.index;
  const before = termsAt(question, sentence - 1, first);
  const leading = lead[sentence]!;
  if (leading === sentence) return before;
  // A table's head is no sentence of the body; what is said before it leads to the table too.
  const above = candidate[leading] ? 0 : termsAt(question, leading - 1, first);
  return question.exactTerms(leading) | above | before;
}

/** The question's terms, as bits, in a sentence of the body of the article that begins with the sentence `first`; none in any other. */
function termsAt(question: QuestionView, sentence: number, first: number): number {
  if (sentence < first || !question.index.candidate[sentence]) return 0;
  return question.exactTerms(sentence);
}

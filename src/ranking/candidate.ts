import { countBits } from '../index/bits.ts';
import { articleOf, Standing } from '../index/build-index.ts';
import type { QuestionView } from './question-view.ts';
import type { SentenceView } from './sentence-view.ts';

/** A sentence that may answer, with its surroundings, as the question sees them. */
export interface Candidate {
  readonly question: QuestionView;
  readonly here: SentenceView;
  /** The question's terms, as bits, in the two sentences before; what leads to a list is before each item. */
  readonly before: number;
  readonly before2: number;
  /** The same for the next sentence of the same paragraph; none at its end. */
  readonly after: number;
  /** The question's terms, as bits, that the article's title holds. */
  readonly title: number;
  /** The same for the heading that it stands under, and for all the headings above that one. */
  readonly heading: number;
  readonly above: number;
  /** The same for the question of the article that it answers; none where the article asks none. */
  readonly asked: number;
  /** The same said, if in other words, by the sentence right before, and by the heading or question above. */
  readonly saidBefore: number;
  readonly saidAbove: number;
  /** How many pairs of its neighbouring words are asked or headed above in the same words, from 0 to 1. */
  readonly askedInRow: number;
  /** How much of that question is in the one asked, from 0 to 1, where this sentence stands right behind. */
  readonly askedShare: number;
  /** The same for what names its matter at its beginning: `Tank` in `Tank: 1.25 l`. */
  readonly label: number;
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
  const standing = index.standing[sentence]!;
  const next = sentence + 1;
  const here = question.view(sentence);
  const asking = index.question[sentence]!;
  const asked = asking === sentence ? 0 : question.namedTerms(asking);
  const { heading, above } = headingTerms(question, sentence);
  return {
    question,
    here,
    before: beforeOf(question, sentence, first),
    before2: termsAt(question, sentence - 2, first),
    after: next < last && !opensParagraph(index.standing[next]!) ? termsAt(question, next, first) : 0,
    title: question.titleTerms(article),
    heading,
    above,
    asked,
    saidBefore: saidBefore(question, sentence, first),
    saidAbove: saidAbove(question, sentence),
    askedInRow: Math.max(
      asking === sentence ? 0 : question.inRowOfName(asking),
      index.heading[sentence] === sentence ? 0 : question.inRowOfName(index.heading[sentence]!),
    ),
    askedShare: asking === sentence - 1 ? Math.min(1, countBits(asked) / (index.length[asking] || 1)) : 0,
    label: labelTerms(here, index.label[sentence]!),
    place: Math.max(0, sentence - index.bodyStart[article]!),
    articleLength: last - first,
    opensParagraph: opensParagraph(standing),
    isQuestion: (standing & Standing.asks) !== 0,
    quotes: (standing & Standing.quotes) !== 0,
    bestBm25: bestBm25 || 1,
  };
}

/** The question's terms, as bits, that a sentence and all above it say, and those that it tends to answer. */
export function saidAt({ here, title, heading, above, asked, saidAbove }: Candidate): number {
  return (
    here.said | here.related | here.paraphrased | here.answering | title | heading | above | asked | saidAbove
  );
}

/** Headings above headings are looked at as far as this. */
const DEEPEST = 6;

function headingTerms(question: QuestionView, sentence: number): Pick<Candidate, 'heading' | 'above'> {
  const chain = question.index.heading;
  const nearest = chain[sentence]!;
  if (nearest === sentence) return { heading: 0, above: 0 };
  let above = 0;
  let at = nearest;
  for (let depth = 0; depth < DEEPEST && chain[at] !== at; depth++) {
    at = chain[at]!;
    above |= question.namedTerms(at);
  }
  return { heading: question.namedTerms(nearest), above };
}

/** What the nearest heading and the article's own question above say, if in other words. */
function saidAbove(question: QuestionView, sentence: number): number {
  const { heading, question: asking } = question.index;
  return [heading[sentence]!, asking[sentence]!].reduce(
    (bits, above) => (above === sentence ? bits : bits | question.saidTerms(above)),
    0,
  );
}

/** What the sentence right before says, if in other words, and what leads to the list or table. */
function saidBefore(question: QuestionView, sentence: number, first: number): number {
  const leading = question.index.lead[sentence]!;
  const before = sentence > first ? question.saidTerms(sentence - 1) : 0;
  return leading === sentence ? before : before | question.saidTerms(leading);
}

/** The question's terms, as bits, among the first words of a sentence. */
function labelTerms({ found }: SentenceView, words: number): number {
  let bits = 0;
  for (let i = 0; i < found.length && found[i]! < words; i += 2) bits |= 1 << found[i + 1]!;
  return bits;
}

function opensParagraph(standing: number): boolean {
  return (standing & Standing.opensParagraph) !== 0;
}

/** What stands before a sentence, of the article that begins with the sentence `first`. */
function beforeOf(question: QuestionView, sentence: number, first: number): number {
  const { lead, candidate } = question.index;
  const before = termsAt(question, sentence - 1, first);
  const leading = lead[sentence]!;
  if (leading === sentence) return before;
  // A table's head is no sentence of the body; what is said before it leads to the table too.
  const above = candidate[leading] ? 0 : termsAt(question, leading - 1, first);
  return question.exactTerms(leading) | above | before;
}

/** What stands in a sentence of the body, of the article that begins with `first`; 0 in any other. */
function termsAt(question: QuestionView, sentence: number, first: number): number {
  if (sentence < first || !question.index.candidate[sentence]) return 0;
  return question.exactTerms(sentence);
}

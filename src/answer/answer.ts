import type { Article, Sentence } from '../article/article.ts';
import type { MetadataField } from '../question/metadata-question.ts';
import type { Correction, Question, QuestionKind } from '../question/question.ts';
import type { Verdict } from '../ranking/judge.ts';
import type { Note } from './notes.ts';

/** A sentence offered as evidence, with its place and what makes it understandable. */
export interface Match {
  readonly article: Article;
  readonly sentence: Sentence;
  /** The calibrated probability, 0 to 1, that the sentence answers. */
  readonly score: number;
  /** The words that answer who, when, where or how many, as [start, end) in the text; often none. */
  readonly highlights: readonly (readonly [number, number])[];
  /** Where to begin quoting so that the sentence can be understood; `sentence.start` when it stands alone. */
  readonly contextStart: number;
  /** Whether a yes/no question and the sentence differ in that just one of them holds a negation. */
  readonly opposed: boolean;
  readonly explanation: Explanation;
}

/** Why a sentence stands where it does. Values × weights add up to `sum`, the ranker's raw score. */
export interface Explanation {
  /** The question's terms that it holds, as it says them, most telling first, with their share of BM25. */
  readonly terms: readonly { readonly term: string; readonly bm25: number }[];
  /** Named evidence, value × weight. */
  readonly evidence: readonly { readonly name: string; readonly value: number; readonly weight: number }[];
  readonly sum: number;
}

/** The evidence that moved the sentence most, up or down, comes first. */
export function heaviestFirst(evidence: Explanation['evidence']): Explanation['evidence'] {
  return evidence.toSorted((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

/** One part of a question with several. */
export type AnsweredPart = Pick<
  Answer,
  'question' | 'carried' | 'verdict' | 'answerable' | 'matches' | 'shown'
>;

/** How long an article is. */
export interface Length {
  readonly sentences: number;
  readonly words: number;
  /** What reading it takes. */
  readonly minutes: number;
}

/** As the file has it; a language by its code. */
export type FactValue = string | Length;

/** A fact about the article from its metadata. `value` is null when the file does not name it. */
export interface MetadataFact {
  readonly article: Article;
  readonly field: MetadataField;
  readonly value: FactValue | null;
}

/** Everything a console or a chat needs to show; both show it and decide nothing about it. */
export interface Answer {
  /** The question as typed. */
  readonly question: string;
  /** Whether what was typed has the form of a question. */
  readonly isAsked: boolean;
  /** The question as it was read, or each of its parts; none where nothing is asked. */
  readonly read: readonly Question[];
  /** The question with what it carries: "when? [talks · Oman]"; null when it stands alone. */
  readonly readAs: string | null;
  /** What it takes over from the conversation because it leans on it; ten words at most. */
  readonly carried: readonly string[];
  readonly corrections: readonly Correction[];
  readonly kind: QuestionKind;
  readonly verdict: Verdict;
  /** How likely it is that the articles answer: of several parts, the likeliest. 1 where metadata do. */
  readonly answerable: number;
  /** Best first, whatever the verdict. For several parts: those of the first part. */
  readonly matches: readonly Match[];
  /** What a reply shows at once, best first: one that answers, up to three that may, or a list's items. */
  readonly shown: readonly Match[];
  /** A list's items in the article's order, ten at most; empty for other answers and for refusals. */
  readonly items: readonly Match[];
  /** How many more items the list has. */
  readonly itemsLeft: number;
  /** Empty unless the question has several parts. */
  readonly parts: readonly AnsweredPart[];
  /** Empty unless kind is `metadata`. */
  readonly facts: readonly MetadataFact[];
  /** Up to three questions that the articles do answer; offered with `none` and small talk. */
  readonly suggestions: readonly string[];
  /** What the program says by itself (small talk, nothing asked, another language); never of the subject. */
  readonly note: Note | null;
}

import { WordClass } from '../english/word-classes.ts';
import { bitsWhere, countBits, lowest } from '../index/bits.ts';
import { inverseDocumentFrequency } from '../index/bm25.ts';
import { articleAround, type Index, type Scope } from '../index/build-index.ts';
import { NO_TERM } from '../index/lexicon.ts';
import { documentFrequency, isPosted, postingRange } from '../index/search.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { NO_PRIOR, type Prior } from './prior.ts';
import { introductions, type SpelledOut, spelledOut } from './question-abbreviations.ts';
import { type SentenceView, viewSentence } from './sentence-view.ts';
import { ownOf, saidBy, saysOtherwise, TermRelations } from './term-relations.ts';
import { WordPlaces } from './word-places.ts';

/** How a word stands to a question: a term, formed from one, says the same, or tends to answer. */
export const Bearing = { none: 0, own: 1, relative: 2, paraphrase: 3, answer: 4 } as const;
export type Bearing = (typeof Bearing)[keyof typeof Bearing];

/** Whether the question has a word of this bearing neither as it is nor in other words. */
export function isUnasked({ bearing }: { readonly bearing: Bearing }): boolean {
  return bearing === Bearing.none || bearing === Bearing.answer;
}

/** What a noun behind "what" or "which" may ask for and say nothing else: a time, a price, a length. */
const SORTS: ReadonlySet<AnswerType> = new Set(['time', 'amount', 'count', 'duration', 'age', 'cause']);

/** "How many seats", "how much salt": the noun is what is asked about. */
function countsThings({ words }: QuestionTerms): boolean {
  return words.some(({ normal }) => normal === 'how');
}

/** A question set against an index: what all candidates share, and each sentence's view, made once. */
export class QuestionView {
  readonly index: Index;
  readonly question: QuestionTerms;
  /** What the question before it makes likely. */
  readonly prior: Prior;
  /** How telling each term is: by its frequency in the articles asked, and its importance. */
  readonly idf: Float64Array;
  /** The terms, as bits, that those articles hold. */
  readonly known: number;
  /** Whether those articles hold none of its terms, nor a word that has to do with one. */
  readonly isForeign: boolean;
  /** How many sentences hold the rarest of the terms that any holds. */
  readonly rarest: number;
  /** The sentences that introduce an abbreviation whose meaning is asked; empty for any other question. */
  readonly introduces: ReadonlySet<number>;
  /** How many sentences the articles asked have. */
  readonly sentences: number;
  readonly #relations: TermRelations;
  readonly #totalIdf: number;
  /** All terms, as bits. */
  readonly #all: number;
  /** The terms, as bits, that only tell what sort of answer is asked for: `time` in "what time …". */
  readonly #sort: number;
  /** The terms that are numbers, as bits. */
  readonly numbers: number;
  /** Where the terms stand, and the abbreviations of several: as bits, with their range of postings. */
  readonly #posted: readonly (readonly [terms: number, range: readonly [number, number]])[];
  readonly #views = new Map<number, SentenceView>();
  readonly #said = new Map<number, number>();
  readonly #places: WordPlaces;

  constructor(index: Index, question: QuestionTerms, scope: Scope, prior: Prior = NO_PRIOR) {
    this.index = index;
    this.question = question;
    this.prior = prior;
    this.#places = new WordPlaces(question);
    const whole = articlesOf(index, scope);
    this.sentences = whole.last - whole.first;
    const ranges = question.terms.map(({ term }) =>
      term === undefined ? NOWHERE : postingRange(index, term, whole),
    );
    const containing = ranges.map(([from, to]) => to - from);
    const names = spelledOut(index, question, scope);
    this.introduces = question.asks === 'definition' ? introductions(index, question, scope) : new Set();
    this.idf = Float64Array.from(
      question.terms,
      ({ importance }, i) =>
        importance *
        shareOfName(names, i) *
        inverseDocumentFrequency(whole.last - whole.first, containing[i]!),
    );
    this.rarest = Math.min(...containing.filter((n) => n > 0), this.sentences || 1);
    this.known = bitsWhere(containing, (sentences) => sentences > 0);
    this.isForeign = this.known === 0 && !holdRelated(index, question, whole);
    this.#totalIdf = this.idf.reduce((sum, idf) => sum + idf, 0) || 1;
    this.#all = 2 ** question.terms.length - 1;
    this.#sort = SORTS.has(question.asks) && !countsThings(question) ? question.focus : 0;
    this.numbers = this.termsOf(WordClass.number);
    this.#posted = [
      ...ranges.map((range, i) => [1 << i, range] as const),
      ...names.map(({ short, places }) => [places, postingRange(index, short, whole)] as const),
    ].filter(([, [from, to]]) => from < to);
    this.#relations = new TermRelations(question, index.lexicon, names, (term) =>
      inverseDocumentFrequency(this.sentences, documentFrequency(index, term, whole)),
    );
  }

  /** What a set of terms weighs, as a share of the whole question, from 0 to 1. */
  share(bits: number): number {
    let sum = 0;
    for (let rest = bits & this.#all; rest; rest &= rest - 1) sum += this.idf[lowest(rest)]!;
    return sum / this.#totalIdf;
  }

  /** A weight as a share of the whole question's. */
  shareOf(weight: number): number {
    return weight / this.#totalIdf;
  }

  /** The terms, as bits, that are of one of the classes. */
  termsOf(classes: number): number {
    return bitsWhere(this.question.terms, (term) => (term.classes & classes) !== 0);
  }

  /** The terms, as bits, that an article's title holds. */
  titleTerms(article: number): number {
    return this.#relations.inWords(this.index.lexicon, this.index.titles.of(article), ownOf);
  }

  /** The terms, as bits, that stand in a sentence as they are. */
  exactTerms(sentence: number): number {
    const seen = this.#views.get(sentence);
    if (seen) return seen.exact;
    if (!this.index.candidate[sentence])
      return this.#relations.inWords(this.index.lexicon, this.index.words.of(sentence), ownOf);
    let exact = 0;
    for (const [terms, range] of this.#posted) if (isPosted(this.index, range, sentence)) exact |= terms;
    return exact;
  }

  /** The terms, as bits, that stand in a sentence as they are or in other words. */
  saidTerms(sentence: number): number {
    const known = this.#views.get(sentence)?.said ?? this.#said.get(sentence);
    if (known !== undefined) return known;
    const said = this.#relations.inWords(this.index.lexicon, this.index.words.of(sentence), saidBy);
    this.#said.set(sentence, said);
    return said;
  }

  /**
   * The terms, as bits, that a heading or a question of the article holds as they are; none where of the
   * question it has the sort that is asked for alone, beside words of its own: "What time is quiet time?",
   * asked when breakfast is.
   */
  namedTerms(sentence: number): number {
    const exact = this.exactTerms(sentence);
    const isOfSort = this.#sort !== 0 && (exact & ~this.#sort) === 0 && this.#sort !== this.#all;
    return isOfSort && this.index.length[sentence]! > countBits(exact) ? 0 : exact;
  }

  /** How many pairs of its neighbouring words stand in such a name, where it is about more than the sort. */
  inRowOfName(sentence: number): number {
    const isOfSort = this.#sort !== 0 && this.namedTerms(sentence) !== this.exactTerms(sentence);
    return isOfSort ? 0 : this.inRow(sentence);
  }

  /** How many pairs of its neighbouring words stand in a sentence in the same words, from 0 to 1. */
  inRow(sentence: number): number {
    return this.view(sentence).inRow / this.#places.pairs;
  }

  /** The library's terms that say some of the question's, as they are or in other words: these, as bits. */
  saying(): Iterable<readonly [term: number, terms: number]> {
    return this.#relations.saying();
  }

  /** How a word, by its number, stands to the question. */
  bearingOf(word: number): Bearing {
    const relation = this.#relations.of(this.index.lexicon.termOf(word));
    if (relation === undefined) return Bearing.none;
    const { own, relative, paraphrases, answers } = relation;
    if (own) return Bearing.own;
    if (relative !== undefined) return Bearing.relative;
    if (paraphrases) return Bearing.paraphrase;
    return answers ? Bearing.answer : Bearing.none;
  }

  /** Whether a sentence has a content word that is none of the question's, nor says one of them otherwise. */
  saysMore(sentence: number): boolean {
    const { lexicon, words } = this.index;
    const isNew = (word: number) => isUnasked({ bearing: this.bearingOf(word) });
    return words.of(sentence).some((word) => lexicon.termOf(word) !== NO_TERM && isNew(word));
  }

  /** Whether nothing but function words and numbers stands before a word of a sentence. */
  opensWith(sentence: number, place: number): boolean {
    const { lexicon, words } = this.index;
    const isBare = (word: number) =>
      (lexicon.classesOf(word) & (WordClass.function | WordClass.number)) !== 0;
    return words.of(sentence).subarray(0, place).every(isBare);
  }

  /** The terms, as bits, that a word, by its number, says, as they are or in other words. */
  termsSaidBy(word: number): number {
    const relation = this.#relations.of(this.index.lexicon.termOf(word));
    return relation === undefined ? 0 : saidBy(relation);
  }

  /** The sentence's word that is the term at that place, else says it otherwise; undefined without one. */
  wordFor(sentence: number, place: number): number | undefined {
    const words = this.index.words.of(sentence);
    const relationOf = (word: number) => this.#relations.of(this.index.lexicon.termOf(word));
    return (
      words.find((word) => ((relationOf(word)?.own ?? 0) & (1 << place)) !== 0) ??
      words.find((word) => saysOtherwise(relationOf(word), place))
    );
  }

  view(sentence: number): SentenceView {
    const known = this.#views.get(sentence);
    if (known) return known;
    const asksForAmount = /^(?:count|amount)$/.test(this.question.asks);
    const made = viewSentence(this.index, this.#relations, this.#places, this.idf, sentence, asksForAmount);
    this.#views.set(sentence, made);
    return made;
  }
}

const NOWHERE = [0, 0] as const;

/** An abbreviated name weighs as much as this many words; 1 and 2 gave a little less on three sets. */
const NAME = 1.5;

/** How much of a word's weight counts: all of it, or its part of the name that it belongs to. */
function shareOfName(names: readonly SpelledOut[], place: number): number {
  const around = names.filter(({ places }) => places & (1 << place));
  return around.reduce((least, { places }) => Math.min(least, NAME / countBits(places)), 1);
}

/** Whether some sentence has a word formed from a term, saying the same or tending to answer it. */
function holdRelated(index: Index, { terms }: QuestionTerms, scope: Scope): boolean {
  return terms.some(({ root, paraphrases, answers }) => {
    const relatives = root === undefined ? [] : index.lexicon.termsOfRoot(root);
    return [...relatives, ...paraphrases, ...answers].some(
      (term) => documentFrequency(index, term, scope) > 0,
    );
  });
}

/** All sentences of the articles that the scope touches: what term weights are taken from. */
function articlesOf(index: Index, scope: Scope): Scope {
  if (scope.first >= scope.last) return scope;
  return {
    first: articleAround(index, scope.first).first,
    last: articleAround(index, scope.last - 1).last,
  };
}

import { NO_TERM } from '../text/lexicon.ts';
import { WordClass } from '../text/word-classes.ts';
import { inverseDocumentFrequency, termImpact } from './bm25.ts';
import { articleOf, type Index, type Scope } from './index.ts';
import type { QuestionTerms } from './question-terms.ts';
import { documentFrequency, postingRange } from './search.ts';

/** One sentence against one question. Sets of question terms are bits. */
export interface SentenceView {
  readonly sentence: number;
  /** Question terms that stand here. */
  readonly exact: number;
  /** Question terms of which only a relative stands here (Iran for Iranian). */
  readonly related: number;
  /** Question terms of which only a paraphrase stands here. */
  readonly paraphrased: number;
  readonly bm25: number;
  /** Each question term's share of it. */
  readonly bm25Of: Float64Array;
  /** Where question terms stand: the place of the word in the sentence, and which term, in pairs, ascending. */
  readonly found: readonly number[];
  /** `WordClass` bits of the words that the question does not have. */
  readonly freshClasses: number;
  /** Capitalised words, beside the first of the sentence, that the question does not have and that are no dates. */
  readonly freshNames: number;
  /** Numbers that the question does not have and that are no years. */
  readonly freshNumbers: number;
  /** Content words that the question does not have. */
  readonly freshTerms: number;
  /** A preposition of place with a fresh name behind it. */
  readonly placeName: boolean;
  /** A number with a unit, a currency or a per cent sign beside it, not from the question: the unit's `WordClass` bits. */
  readonly measured: number;
  /** A number right before (or one word before) a word of the question. */
  readonly counted: boolean;
  /** A pronoun among the first five words. */
  readonly pronounEarly: boolean;
  /** A form of be right after the question's words, which open the sentence. */
  readonly defines: boolean;
  readonly words: number;
}

/** A question set against an index: what is the same for all candidates, and each sentence's view, made once. */
export class QuestionView {
  readonly index: Index;
  readonly question: QuestionTerms;
  /** Term weights by the articles' own sentence frequencies; as many as there are question terms. */
  readonly idf: Float64Array;
  readonly totalIdf: number;
  readonly scope: Scope;
  readonly statistics: Scope;
  /** The first sentence of the scope that holds each term; the scope's end when none does. */
  readonly firstSeen: Uint32Array;
  readonly #views = new Map<number, SentenceView>();
  readonly #terms = new Map<number, number>();
  readonly #roots = new Map<number, number>();
  readonly #paraphrases = new Map<number, number>();
  readonly #titles = new Map<number, number>();

  constructor(index: Index, question: QuestionTerms, scope: Scope) {
    this.index = index;
    this.question = question;
    this.scope = scope;
    this.statistics = articlesOf(index, scope);
    const { terms } = question;
    this.idf = new Float64Array(terms.length);
    this.firstSeen = new Uint32Array(terms.length).fill(scope.last);
    const sentences = this.statistics.last - this.statistics.first;
    terms.forEach(({ term, root, paraphrases }, i) => {
      const containing = term === undefined ? 0 : documentFrequency(index, term, this.statistics);
      this.idf[i] = inverseDocumentFrequency(sentences, containing);
      if (term !== undefined) {
        this.#terms.set(term, i);
        const [from, to] = postingRange(index, term, this.statistics);
        if (from < to) this.firstSeen[i] = index.postings[from]!;
      }
      if (root !== undefined) this.#roots.set(root, i);
      for (const paraphrase of paraphrases) this.#paraphrases.set(paraphrase, i);
    });
    this.totalIdf = this.idf.reduce((sum, idf) => sum + idf, 0) || 1;
  }

  /** The summed weights of a set of terms, as a share of the whole question's. */
  share(bits: number): number {
    let sum = 0;
    for (let rest = bits; rest; rest &= rest - 1) sum += this.idf[31 - Math.clz32(rest & -rest)]!;
    return sum / this.totalIdf;
  }

  /** The question's terms that an article's title holds. */
  titleTerms(article: number): number {
    let bits = this.#titles.get(article);
    if (bits === undefined) {
      bits = 0;
      for (const word of this.index.titles[article]!) bits |= this.#bitOf(this.index.lexicon.termOf(word));
      this.#titles.set(article, bits);
    }
    return bits;
  }

  view(sentence: number): SentenceView {
    const known = this.#views.get(sentence);
    if (known) return known;
    const made = this.#look(sentence);
    this.#views.set(sentence, made);
    return made;
  }

  #bitOf(term: number): number {
    const place = this.#terms.get(term);
    return place === undefined ? 0 : 1 << place;
  }

  #look(sentence: number): SentenceView {
    const { index, idf } = this;
    const { lexicon, words, wordStart } = index;
    const start = wordStart[sentence]!;
    const end = wordStart[sentence + 1]!;
    let [exact, related, paraphrased, freshClasses, freshNames, freshNumbers, freshTerms, measured] = [
      0, 0, 0, 0, 0, 0, 0, 0,
    ];
    let [placeName, counted, pronounEarly, defines] = [false, false, false, false];
    let classesBefore = 0;
    let classesBefore2 = 0;
    let onlyQuestionSoFar = true;
    let pendingNumber = -9;
    const found: number[] = [];
    const frequency = new Uint8Array(idf.length);
    for (let i = start; i < end; i++) {
      const word = words[i]!;
      const term = lexicon.termOf(word);
      const classes = lexicon.classesOf(word);
      const at = i - start;
      const own = term === NO_TERM ? undefined : this.#terms.get(term);
      if (own !== undefined) {
        exact |= 1 << own;
        frequency[own]!++;
        found.push(at, own);
        if (at - pendingNumber <= 2) counted = true;
      } else {
        if (term !== NO_TERM) {
          const root = this.#roots.get(lexicon.termRoot(term));
          if (root !== undefined) related |= 1 << root;
          const paraphrase = this.#paraphrases.get(term);
          if (paraphrase !== undefined) paraphrased |= 1 << paraphrase;
          freshTerms++;
          if (classes & WordClass.capital && at > 0 && !(classes & (WordClass.calendar | WordClass.number))) {
            freshNames++;
            if ((classesBefore | (classesBefore & WordClass.function ? classesBefore2 : 0)) & WordClass.place)
              placeName = true;
          }
          if (classes & WordClass.number && !(classes & WordClass.year)) {
            freshNumbers++;
            pendingNumber = at;
            if (classesBefore & WordClass.money) measured |= WordClass.money;
          } else if (at - pendingNumber <= 2)
            measured |= classes & (WordClass.money | WordClass.time | WordClass.measure);
          if (!(classes & WordClass.adjective)) onlyQuestionSoFar = false;
        } else if (at - pendingNumber <= 1) measured |= classes & WordClass.measure;
        freshClasses |= classes;
      }
      if (at < 5 && classes & WordClass.pronoun) pronounEarly = true;
      if (onlyQuestionSoFar && exact && isFormOfBe(this.index, word)) defines = true;
      classesBefore2 = classesBefore;
      classesBefore = classes;
    }
    const length = index.length[sentence]!;
    const bm25Of = idf.map((weight, i) =>
      frequency[i] ? weight * termImpact(frequency[i]!, length, index.averageLength) : 0,
    );
    const bm25 = bm25Of.reduce((sum, part) => sum + part, 0);
    related &= ~exact;
    paraphrased &= ~exact & ~related;
    return {
      sentence,
      exact,
      related,
      paraphrased,
      bm25,
      bm25Of,
      found,
      freshClasses,
      freshNames,
      freshNumbers,
      freshTerms,
      placeName,
      measured,
      counted,
      pronounEarly,
      defines,
      words: end - start,
    };
  }
}

const BE = WordClass.be;
function isFormOfBe(index: Index, word: number): boolean {
  return (index.lexicon.classesOf(word) & BE) !== 0;
}

/** All sentences of the articles that the scope touches: what term weights are taken from. */
function articlesOf(index: Index, scope: Scope): Scope {
  if (scope.first >= scope.last) return scope;
  return {
    first: index.articleStart[articleOf(index, scope.first)]!,
    last: index.articleStart[articleOf(index, scope.last - 1) + 1]!,
  };
}

import { WordClass } from '../english/word-classes.ts';
import { standsAsYear } from '../english/years.ts';
import { countBits, lowest } from '../index/bits.ts';
import { OTHER_WORD, termImpact } from '../index/bm25.ts';
import { type Index, Standing } from '../index/build-index.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { defines } from './defines.ts';
import { saidBy, type TermRelations } from './term-relations.ts';
import { FRESH, type FreshWords, type ReadWords, readFresh } from './unasked-words.ts';
import type { WordPlaces } from './word-places.ts';

/** One sentence against one question. Sets of the question's terms are bits. */
export interface SentenceView {
  readonly sentence: number;
  /** Terms that stand here. */
  readonly exact: number;
  /** Terms of which only a relative stands here: Iran for Iranian. */
  readonly related: number;
  /** Terms of which only a paraphrase stands here. */
  readonly paraphrased: number;
  /** Terms that stand here, or that a word says otherwise, be it a term of the question itself. */
  readonly said: number;
  /** Terms of which a word stands here that tends to answer them. */
  readonly answering: number;
  /** Terms that are missing and whose contrary stands here. */
  readonly opposed: number;
  /** What relatives, and paraphrases, weigh together, each as much as its word, no more than the term. */
  readonly relatedWeight: number;
  readonly paraphrasedWeight: number;
  /** Each term's BM25 here; a relative or paraphrase counts half of the lesser weight. */
  readonly bm25Of: readonly number[];
  readonly bm25: number;
  /** Where terms, relatives and paraphrases stand: place in the sentence, place in the question, in turn. */
  readonly found: readonly number[];
  /** How many pairs of neighbouring words of the question, function words too, are neighbours here. */
  readonly inRow: number;
  readonly fresh: FreshWords;
  /** Whether a pronoun stands among the first five words. */
  readonly pronounEarly: boolean;
  /** How well the sentence says what the question's words are, from 0 to 1. */
  readonly defines: number;
}

/** Room for how often each term of the question stands in the sentence, 255 at most. */
const frequency = new Uint8Array(32);
/** Room for what the relative, and the paraphrase, weighs that stands for each term. */
const byRelative = new Float64Array(32);
const byParaphrase = new Float64Array(32);

/**
 * Looks at a sentence's words once from the question's side; takes time by the sentence's length alone. `idf`
 * has one weight for each term of the question; `asksForAmount`: "how many", "what temperature".
 */
export function viewSentence(
  index: Index,
  relations: TermRelations,
  places: WordPlaces,
  idf: Float64Array,
  sentence: number,
  asksForAmount: boolean,
): SentenceView {
  const words = index.words.of(sentence);
  const terms = findTerms(index.lexicon, relations, places, words, idf);
  const { exact } = terms;
  const related = terms.related & ~exact;
  const paraphrased = terms.paraphrased & ~(exact | related);
  const bm25Of = weigh(index, idf, sentence, related, paraphrased);
  const classes = classesOf(index.lexicon, words, asksForAmount);
  // The number of a step or a clause tells how many of nothing.
  if (index.standing[sentence]! & Standing.numbered) classes[0] = 0;
  const read: ReadWords = { classes, own: terms.own };
  return {
    sentence,
    exact,
    related,
    paraphrased,
    said: terms.said,
    answering: terms.answering & ~(exact | related | paraphrased),
    opposed: terms.opposed & ~exact,
    relatedWeight: sumAt(byRelative, related),
    paraphrasedWeight: sumAt(byParaphrase, paraphrased),
    bm25Of,
    bm25: bm25Of.reduce((sum, one) => sum + one, 0),
    found: terms.found,
    inRow: countBits(terms.pairs),
    fresh: readFresh(read),
    pronounEarly: read.classes.slice(0, 5).some((word) => word & WordClass.pronoun),
    defines: exact === 0 ? 0 : defines(read),
  };
}

/** The question's terms that a sentence's words say, each set by itself, and where they stand. */
interface FoundTerms
  extends Pick<
    SentenceView,
    'exact' | 'related' | 'paraphrased' | 'said' | 'answering' | 'opposed' | 'found'
  > {
  /** The term that each word is; `FRESH` for any other word. */
  readonly own: readonly number[];
  /** Where pairs of neighbouring words of the question are neighbours here, as bits. */
  readonly pairs: number;
}

/** Notes in the rooms above how often each term stands there, and what stands for it. */
function findTerms(
  lexicon: Lexicon,
  relations: TermRelations,
  places: WordPlaces,
  words: Uint32Array,
  idf: Float64Array,
): FoundTerms {
  frequency.fill(0);
  byRelative.fill(0);
  byParaphrase.fill(0);
  const own: number[] = [];
  const found: number[] = [];
  let [exact, related, paraphrased, said, answering, opposed] = [0, 0, 0, 0, 0, 0];
  let [pairs, last] = [0, 0];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    own.push(FRESH);
    const relation = relations.of(lexicon.termOf(word));
    const standing = places.of(lexicon.codeOf(word), relation?.own ?? 0);
    pairs |= standing & (last << 1);
    last = standing;
    if (relation === undefined) continue;
    said |= saidBy(relation);
    const { own: terms, relative, paraphrases, answers, contrary } = relation;
    if (terms) {
      exact |= terms;
      for (let rest = terms; rest; rest &= rest - 1) {
        const place = lowest(rest);
        own[at] = place;
        if (frequency[place]! < 255) frequency[place]!++;
        found.push(at, place);
      }
      continue;
    }
    answering |= answers;
    if (contrary !== undefined) opposed |= 1 << contrary;
    if (relative !== undefined) {
      related |= 1 << relative;
      note(byRelative, 1 << relative, relation.idf, idf);
      found.push(at, relative);
    } else if (paraphrases) {
      paraphrased |= paraphrases;
      note(byParaphrase, paraphrases, relation.idf, idf);
      found.push(at, 31 - Math.clz32(paraphrases));
    }
  }
  return { exact, related, paraphrased, said, answering, opposed, found, own, pairs };
}

/** Where an amount is asked for, a number that may be a year, and is not surely one, is a number. */
function classesOf(lexicon: Lexicon, words: Uint32Array, asksForAmount: boolean): number[] {
  const classes: number[] = [];
  for (let at = 0; at < words.length; at++) classes.push(lexicon.classesOf(words[at]!));
  if (!asksForAmount) return classes;
  const wordAt = (place: number) =>
    place < 0 || place >= words.length ? '' : lexicon.surfaceOf(words[place]!);
  return classes.map((word, at) => {
    if (!(word & WordClass.year)) return word;
    const around = { before: wordAt(at - 1), after: wordAt(at + 1) };
    return standsAsYear(wordAt(at), around) ? word : word & ~WordClass.year;
  });
}

function weigh(
  { length: lengths, averageLength }: Index,
  idf: Float64Array,
  sentence: number,
  related: number,
  paraphrased: number,
): number[] {
  const weights: number[] = [];
  const length = lengths[sentence]!;
  for (let i = 0; i < idf.length; i++) {
    const bit = 1 << i;
    const other = related & bit ? byRelative[i]! : paraphrased & bit ? byParaphrase[i]! : 0;
    weights.push(
      frequency[i]
        ? idf[i]! * termImpact(frequency[i]!, length, averageLength)
        : OTHER_WORD * other * termImpact(1, length, averageLength),
    );
  }
  return weights;
}

/** Notes, for each of the terms, what a word weighs that stands for it. */
function note(weights: Float64Array, terms: number, weight: number, idf: Float64Array): void {
  for (let rest = terms; rest; rest &= rest - 1) {
    const place = lowest(rest);
    weights[place] = Math.max(weights[place]!, Math.min(idf[place]!, weight));
  }
}

function sumAt(weights: Float64Array, terms: number): number {
  let total = 0;
  for (let rest = terms; rest; rest &= rest - 1) total += weights[lowest(rest)]!;
  return total;
}

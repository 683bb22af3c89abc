import type { Lexicon } from '../text/lexicon.ts';
import type { PackedRows } from '../text/packed-rows.ts';
import { WordClass } from '../text/word-classes.ts';
import { lowest } from './bits.ts';
import { OTHER_WORD } from './bm25.ts';
import type { Index } from './index.ts';
import type { TermRelations } from './term-relations.ts';

/** What the words of a sentence that the question does not have tell; they are where an answer would be. */
export interface FreshWords {
  /** Bits of `WordClass` of all of them. */
  readonly classes: number;
  /** Content words. */
  readonly terms: number;
  /** Capitalised words, but for the sentence's first, that are no dates and no numbers. */
  readonly names: number;
  /** Numbers other than years. */
  readonly numbers: number;
  /** Bits of `WordClass` of the units, currencies and per cent signs that stand beside a number. */
  readonly units: number;
  /** Whether a name stands behind a preposition of place. */
  readonly placeName: boolean;
  /** Whether a number stands before a word of the question, or one word further: "four more *meetings*". */
  readonly counts: boolean;
}

/** One sentence against one question. Sets of the question's terms are bits. */
export interface SentenceView {
  readonly sentence: number;
  /** Terms that stand here. */
  readonly exact: number;
  /** Terms of which only a relative stands here: Iran for Iranian. */
  readonly related: number;
  /** Terms of which only a paraphrase stands here. */
  readonly paraphrased: number;
  /** Terms that are missing and whose contrary stands here. */
  readonly opposed: number;
  /** Each term's BM25 here; a relative or a paraphrase counts half. */
  readonly bm25Of: readonly number[];
  readonly bm25: number;
  /** Where terms, relatives and paraphrases stand: the word's place in the sentence and the term's place in the question, in turn. */
  readonly found: readonly number[];
  readonly fresh: FreshWords;
  /** Whether a pronoun stands among the first five words. */
  readonly pronounEarly: boolean;
  /** How well the sentence says what the question's words are, from 0 to 1. */
  readonly defines: number;
}

/** No term of the question stands at this place. */
const NONE = -1;

/** Room for one sentence's words, used again for each: their numbers, their classes, and which term of the question each is. */
let numbers: Uint32Array = new Uint32Array(256);
let classes = new Uint32Array(256);
let own = new Int8Array(256);
/** Room for how often each term of the question stands in the sentence, 255 at most. */
const frequency = new Uint8Array(32);

/**
 * Looks at a sentence's words once from the question's side; takes time by the sentence's length alone. `idf` has one weight for each term of the
 * question.
 */
export function viewSentence(
  index: Index,
  relations: TermRelations,
  idf: Float64Array,
  sentence: number,
): SentenceView {
  const { lexicon, words } = index;
  makeRoom(words, sentence);
  const length = words.read(sentence, numbers);
  frequency.fill(0);
  const found: number[] = [];
  let [exact, related, paraphrased, opposed] = [0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    const word = numbers[at]!;
    classes[at] = lexicon.classesOf(word);
    own[at] = NONE;
    const relation = relations.of(lexicon.termOf(word));
    if (relation === undefined) continue;
    const { own: places, relative, paraphrases, contrary } = relation;
    if (places) {
      exact |= places;
      for (let rest = places; rest; rest &= rest - 1) {
        const place = lowest(rest);
        own[at] = place;
        if (frequency[place]! < 255) frequency[place]!++;
        found.push(at, place);
      }
      continue;
    }
    if (contrary !== undefined) opposed |= 1 << contrary;
    if (relative !== undefined) {
      related |= 1 << relative;
      found.push(at, relative);
    } else if (paraphrases) {
      paraphrased |= paraphrases;
      found.push(at, 31 - Math.clz32(paraphrases));
    }
  }
  const bm25Of = weigh(index, idf, sentence, (related | paraphrased) & ~exact);
  return {
    sentence,
    exact,
    related: related & ~exact,
    paraphrased: paraphrased & ~exact & ~related,
    opposed: opposed & ~exact,
    bm25Of,
    bm25: sum(bm25Of),
    found,
    fresh: readFresh(length),
    pronounEarly: hasPronoun(Math.min(length, 5)),
    defines: exact === 0 ? 0 : Math.max(opensWithDefinition(length), explains(length)),
  };
}

/** The question's terms, as bits, that stand in a row of words: all that is asked of what is around a sentence. */
export function findExact(
  lexicon: Lexicon,
  relations: TermRelations,
  words: PackedRows,
  row: number,
): number {
  makeRoom(words, row);
  const length = words.read(row, numbers);
  let exact = 0;
  for (let at = 0; at < length; at++) {
    exact |= relations.of(lexicon.termOf(numbers[at]!))?.own ?? 0;
  }
  return exact;
}

function makeRoom(words: PackedRows, row: number): void {
  numbers = words.roomFor(row, numbers);
  if (numbers.length <= own.length) return;
  classes = new Uint32Array(numbers.length);
  own = new Int8Array(numbers.length);
}

function weigh(index: Index, idf: Float64Array, sentence: number, inOtherWords: number): number[] {
  const weights: number[] = [];
  const length = index.length[sentence]!;
  for (let i = 0; i < idf.length; i++) {
    const other = inOtherWords & (1 << i) ? OTHER_WORD * idf[i]! * index.impacts.of(1, length) : 0;
    weights.push(frequency[i] ? idf[i]! * index.impacts.of(frequency[i]!, length) : other);
  }
  return weights;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!;
  return total;
}

function hasPronoun(length: number): boolean {
  for (let at = 0; at < length; at++) if (classes[at]! & WordClass.pronoun) return true;
  return false;
}

function readFresh(length: number): FreshWords {
  let [all, terms, names, numbers, units] = [0, 0, 0, 0, 0];
  let [placeName, counts] = [false, false];
  let lastNumber = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) {
    const word = classes[at]!;
    if (own[at] !== NONE) {
      if (at - lastNumber <= 2) counts = true;
      continue;
    }
    all |= word;
    if (word & WordClass.function) {
      if (at - lastNumber <= 1) units |= word & WordClass.measure;
      continue;
    }
    terms++;
    if (isName(word) && at > 0) {
      names++;
      if (followsPlaceWord(at)) placeName = true;
    }
    if (word & WordClass.number && !(word & WordClass.year)) {
      numbers++;
      lastNumber = at;
      if (at > 0) units |= classes[at - 1]! & WordClass.money;
    } else if (at - lastNumber <= 2) units |= word & (WordClass.money | WordClass.time | WordClass.measure);
  }
  return { classes: all, terms, names, numbers, units, placeName, counts };
}

function isName(word: number): boolean {
  return (word & WordClass.capital) !== 0 && !(word & (WordClass.calendar | WordClass.number));
}

/** "in Oman", "near the Red Sea": a preposition of place right before, or with one function word between. */
function followsPlaceWord(at: number): boolean {
  const before = classes[at - 1]!;
  if (before & WordClass.place) return true;
  return at > 1 && (before & WordClass.function) !== 0 && (classes[at - 2]! & WordClass.place) !== 0;
}

/**
 * 1 for "An X is a …", where nothing but function words and adjectives stands before the question's words; half as much when no article follows
 * be; 0 for anything else.
 */
function opensWithDefinition(length: number): number {
  let named = false;
  for (let at = 0; at < length; at++) {
    const word = classes[at]!;
    if (own[at] !== NONE) named = true;
    else if (named && word & WordClass.be) return at + 1 < length && saysSort(at + 1) ? 1 : 0.5;
    else if (!(word & (WordClass.function | WordClass.adjective))) return 0;
  }
  return 0;
}

/** Inside a sentence: "… X are a …" and "… X, a …, …". */
function explains(length: number): number {
  for (let at = 0; at + 2 < length; at++) {
    if (own[at] === NONE) continue;
    const next = classes[at + 1]!;
    if (own[at + 1] === NONE && next & WordClass.indefinite) return APPOSED;
    if (next & WordClass.be && saysSort(at + 2)) return APPOSED;
  }
  return 0;
}

function saysSort(at: number): boolean {
  return (classes[at]! & (WordClass.indefinite | WordClass.definite)) !== 0;
}

const APPOSED = 0.7;

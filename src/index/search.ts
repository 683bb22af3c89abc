import { lowest } from './bits.ts';
import { inverseDocumentFrequency, termImpact } from './bm25.ts';
import type { Index, Scope } from './build-index.ts';
import { BLOCK } from './postings.ts';

/** A sentence with its BM25 score. */
export interface Hit {
  readonly sentence: number;
  readonly score: number;
}

/** A term to look for, and how much it counts beside the others (1 for the question's own words). */
export interface SearchTerm {
  readonly term: number;
  readonly weight: number;
}

/** A place in one term's postings, always at the first posting not yet passed. */
interface Cursor {
  readonly idf: number;
  /** The greatest score that this term can give to any sentence. */
  readonly most: number;
  readonly first: number;
  readonly blocks: number;
  readonly end: number;
  at: number;
}

/** The number of sentences of the scope that hold the term. */
export function documentFrequency(index: Index, term: number, scope: Scope): number {
  const [from, to] = postingRange(index, term, scope);
  return to - from;
}

/** The first and one past the last posting inside the scope; equal for terms of a later index. */
export function postingRange(index: Index, term: number, scope: Scope): readonly [number, number] {
  const start = index.postingStart[term] ?? 0;
  const end = index.postingStart[term + 1] ?? start;
  const from = lowerBound(index.postings, start, end, scope.first);
  return [from, lowerBound(index.postings, from, end, scope.last)];
}

/** Whether the sentence is among the postings of the range. */
export function isPosted(
  { postings }: Index,
  [from, to]: readonly [number, number],
  sentence: number,
): boolean {
  const at = lowerBound(postings, from, to, sentence);
  return at < to && postings[at] === sentence;
}

/** The place of the first posting that is not before `sentence`. */
function lowerBound(postings: Uint32Array, from: number, to: number, sentence: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (postings[middle]! < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sentences are scored by windows of so many, that their sums stay in the processor's nearest memory. */
const WINDOW = 2048;
/** Room for one window, zeros between two: each sentence's sum, and a bit for each that has one. */
const sums = new Float64Array(WINDOW);
const touched = new Uint32Array(WINDOW / 32);

/**
 * The `limit` sentences of the scope with the highest BM25, best first, equal ones in reading order; empty
 * when no term occurs. Exact: MaxScore (Turtle & Flood 1995) leaves out only what cannot reach the list, with
 * each block's greatest impact as a tighter bound (Ding & Suel 2011). Terms that a sentence of the list must
 * have one of are read window by window; the others are looked up for the few that may reach it.
 */
export function searchSentences(
  index: Index,
  terms: readonly SearchTerm[],
  scope: Scope,
  limit: number,
): readonly Hit[] {
  const cursors = openCursors(index, terms, scope);
  const bounds = runningSums(cursors);
  const best = new BestHits(limit);
  for (let essential = 0; ; ) {
    while (essential < cursors.length && bounds[essential]! <= best.threshold) essential++;
    const first = nextSentence(index, cursors, essential);
    if (first === undefined) return best.hits;
    for (let i = cursors.length - 1; i >= essential; i--) sumWindow(index, cursors[i]!, first);
    eachTouched((place) => {
      const sum = sums[place]!;
      sums[place] = 0;
      const score = addOthers(index, cursors, bounds, essential, first + place, sum, best.threshold);
      if (score > best.threshold) best.add(first + place, score);
    });
  }
}

/** Cursors ordered by the most that they can give, least first; terms that the scope lacks are left out. */
function openCursors(index: Index, terms: readonly SearchTerm[], scope: Scope): Cursor[] {
  const cursors: Cursor[] = [];
  for (const { term, weight } of terms) {
    const [from, end] = postingRange(index, term, scope);
    if (from === end) continue;
    const idf = weight * inverseDocumentFrequency(scope.last - scope.first, end - from);
    const first = index.postingStart[term]!;
    const blocks = index.blockStart[term]!;
    let most = 0;
    for (let block = ((from - first) / BLOCK) | 0; block <= (end - 1 - first) / BLOCK; block++) {
      most = Math.max(most, index.blockImpact[blocks + block]!);
    }
    cursors.push({ idf, most: idf * most, first, blocks, end, at: from });
  }
  return cursors.sort((a, b) => a.most - b.most);
}

function runningSums(cursors: readonly Cursor[]): Float64Array {
  const sums = new Float64Array(cursors.length);
  let sum = 0;
  cursors.forEach((cursor, i) => {
    sum += cursor.most;
    sums[i] = sum;
  });
  return sums;
}

function nextSentence(index: Index, cursors: readonly Cursor[], essential: number): number | undefined {
  let next: number | undefined;
  for (let i = essential; i < cursors.length; i++) {
    const cursor = cursors[i]!;
    if (cursor.at >= cursor.end) continue;
    const sentence = index.postings[cursor.at]!;
    if (next === undefined || sentence < next) next = sentence;
  }
  return next;
}

/** Adds what the term gives to each sentence of the window that begins with `first`. */
function sumWindow(
  { postings, frequencies, length, averageLength }: Index,
  cursor: Cursor,
  first: number,
): void {
  let { at } = cursor;
  for (; at < cursor.end; at++) {
    const sentence = postings[at]!;
    const place = sentence - first;
    if (place >= WINDOW) break;
    sums[place]! += cursor.idf * termImpact(frequencies[at]!, length[sentence]!, averageLength);
    touched[place >> 5]! |= 1 << (place & 31);
  }
  cursor.at = at;
}

/** Visits the places of the window that have a sum, in order. */
function eachTouched(visit: (place: number) => void): void {
  for (let word = 0; word < touched.length; word++) {
    for (let rest = touched[word]!; rest; rest &= rest - 1) visit(32 * word + lowest(rest));
    touched[word] = 0;
  }
}

/** The score with the terms before `essential`; some number no higher once it stays under the threshold. */
function addOthers(
  index: Index,
  cursors: readonly Cursor[],
  bounds: Float64Array,
  essential: number,
  sentence: number,
  sum: number,
  threshold: number,
): number {
  let score = sum;
  for (let i = essential - 1; i >= 0; i--) {
    if (score + bounds[i]! <= threshold) return 0;
    const cursor = cursors[i]!;
    if (!seek(index, cursor, sentence, threshold - score - (i > 0 ? bounds[i - 1]! : 0))) continue;
    if (index.postings[cursor.at] !== sentence) continue;
    const frequency = index.frequencies[cursor.at]!;
    score += cursor.idf * termImpact(frequency, index.length[sentence]!, index.averageLength);
  }
  return score;
}

/** To the first posting not before the sentence, by doubling; false when its block cannot do. */
function seek(index: Index, cursor: Cursor, sentence: number, needed: number): boolean {
  let step = BLOCK;
  let low = cursor.at;
  while (low + step < cursor.end && index.postings[low + step]! < sentence) {
    low += step;
    step *= 2;
  }
  cursor.at = lowerBound(index.postings, low, Math.min(low + step + 1, cursor.end), sentence);
  if (cursor.at >= cursor.end) return false;
  const block = cursor.blocks + (((cursor.at - cursor.first) / BLOCK) | 0);
  return cursor.idf * index.blockImpact[block]! > needed;
}

/** The best hits so far in a sorted list, which is faster than a heap while they are a few dozen. */
class BestHits {
  readonly #limit: number;
  /** Best first, equal ones in reading order. */
  readonly hits: Hit[] = [];
  /** What a sentence must exceed to enter; an equal one that comes later stays out. */
  threshold: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.threshold = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Takes in a hit that exceeds the threshold, in place of the last once there are enough. */
  add(sentence: number, score: number): void {
    const { hits } = this;
    let at = hits.length < this.#limit ? hits.length : hits.length - 1;
    for (; at > 0 && hits[at - 1]!.score < score; at--) hits[at] = hits[at - 1]!;
    hits[at] = { sentence, score };
    if (hits.length === this.#limit) this.threshold = hits[hits.length - 1]!.score;
  }
}

import { inverseDocumentFrequency, termImpact } from './bm25.ts';
import type { Index, Scope } from './index.ts';
import { BLOCK } from './postings.ts';

/** A term to look for, and how much it counts beside the others (1 for the question's own words). */
export interface SearchTerm {
  readonly term: number;
  readonly weight: number;
}

/** A sentence with its BM25 score. */
export interface Hit {
  readonly sentence: number;
  readonly score: number;
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

/** The first and one past the last of the term's postings inside the scope; equal for a term that a later index brought. */
export function postingRange(index: Index, term: number, scope: Scope): readonly [number, number] {
  const [start = 0, end = start] = index.postingStart.subarray(term, term + 2);
  const from = lowerBound(index.postings, start, end, scope.first);
  return [from, lowerBound(index.postings, from, end, scope.last)];
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

/**
 * The `limit` sentences of the scope with the highest BM25, best first, equal ones in reading order; empty when no term occurs. Exact: MaxScore
 * (Turtle & Flood 1995) leaves out only sentences that cannot reach the list, with the greatest impact of each block of
 * postings as a second, tighter bound (Ding & Suel 2011).
 */
export function searchSentences(
  index: Index,
  terms: readonly SearchTerm[],
  scope: Scope,
  limit: number,
): Hit[] {
  const cursors = openCursors(index, terms, scope);
  const bounds = runningSums(cursors);
  const best = new BestHits(limit);
  let essential = 0;
  while (essential < cursors.length) {
    const sentence = nextSentence(index, cursors, essential);
    if (sentence === undefined) break;
    const score = scoreSentence(index, cursors, bounds, essential, sentence, best.threshold);
    if (score > best.threshold) {
      best.add(sentence, score);
      while (essential < cursors.length && bounds[essential]! <= best.threshold) essential++;
    }
  }
  return best.sorted();
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

/** The sentence's score; or, as soon as it is clear that it stays at or under the threshold, any number that does too. */
function scoreSentence(
  index: Index,
  cursors: readonly Cursor[],
  bounds: Float64Array,
  essential: number,
  sentence: number,
  threshold: number,
): number {
  let score = 0;
  for (let i = cursors.length - 1; i >= 0; i--) {
    const cursor = cursors[i]!;
    if (i < essential) {
      if (score + bounds[i]! <= threshold) return 0;
      if (!seek(index, cursor, sentence, threshold - score - (i > 0 ? bounds[i - 1]! : 0))) continue;
    }
    if (cursor.at < cursor.end && index.postings[cursor.at] === sentence) {
      const impact = termImpact(index.frequencies[cursor.at]!, index.length[sentence]!, index.averageLength);
      score += cursor.idf * impact;
      if (i >= essential) cursor.at++;
    }
  }
  return score;
}

/** Moves to the first posting not before the sentence, by doubling steps; false when its block cannot give what is needed. */
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

/** The best hits so far, as a heap with the worst on top. */
class BestHits {
  readonly #limit: number;
  readonly #heap: Hit[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a sentence must exceed to enter; sentences come in reading order, so an equal later one stays out. */
  get threshold(): number {
    return this.#heap.length < this.#limit ? 0 : (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY);
  }

  add(sentence: number, score: number): void {
    const hit = { sentence, score };
    if (this.#heap.length < this.#limit) {
      this.#heap.push(hit);
      this.#rise(this.#heap.length - 1);
    } else {
      this.#heap[0] = hit;
      this.#sink(0);
    }
  }

  sorted(): Hit[] {
    return this.#heap.toSorted((a, b) => b.score - a.score || a.sentence - b.sentence);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!worse(this.#heap[at]!, this.#heap[parent]!)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#heap.length && worse(this.#heap[child]!, this.#heap[least]!)) least = child;
      }
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}

function worse(a: Hit, b: Hit): boolean {
  return a.score < b.score || (a.score === b.score && a.sentence > b.sentence);
}

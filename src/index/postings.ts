import { termImpact } from './bm25.ts';
import { type Lexicon, NO_TERM } from './lexicon.ts';
import type { Rows } from './rows.ts';

/** Postings are skipped in blocks of this many, each with the greatest impact in it. */
export const BLOCK = 64;

/** The words of all sentences. */
export interface SentenceWords {
  /** A row of words for each sentence. */
  readonly words: Rows;
  /** 1 for sentences that can be an answer; only these are posted. */
  readonly candidate: Uint8Array;
}

/** Where each term stands. */
export interface Postings {
  /** Term t stands in `postings[postingStart[t]]` to `postings[postingStart[t + 1] - 1]`, ascending. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  /** How often, 255 at most. */
  readonly frequencies: Uint8Array;
  /** The greatest impact in each block of postings; the blocks of term t begin at `blockStart[t]`. */
  readonly blockStart: Uint32Array;
  readonly blockImpact: Float64Array;
}

/** Counts every term's sentences, then writes each posting to its place: no list that grows. */
export function invert(
  layout: SentenceWords,
  lexicon: Lexicon,
  length: Uint16Array,
  averageLength: number,
): Postings {
  const postingStart = countPostings(layout, lexicon);
  const total = postingStart[lexicon.termCount]!;
  const postings = new Uint32Array(total);
  const frequencies = new Uint8Array(total);
  const next = postingStart.slice();
  eachTerm(layout, lexicon, (term, sentence) => {
    const last = next[term]! - 1;
    if (last >= postingStart[term]! && postings[last] === sentence) {
      if (frequencies[last]! < 255) frequencies[last]!++;
      return;
    }
    postings[last + 1] = sentence;
    frequencies[last + 1] = 1;
    next[term]!++;
  });
  const blockStart = startBlocks(postingStart);
  const blockImpact = new Float64Array(blockStart[lexicon.termCount]!);
  for (let term = 0; term < lexicon.termCount; term++) {
    for (let at = postingStart[term]!; at < postingStart[term + 1]!; at++) {
      const block = blockStart[term]! + Math.floor((at - postingStart[term]!) / BLOCK);
      const impact = termImpact(frequencies[at]!, length[postings[at]!]!, averageLength);
      if (impact > blockImpact[block]!) blockImpact[block] = impact;
    }
  }
  return { postingStart, postings, frequencies, blockStart, blockImpact };
}

function countPostings(layout: SentenceWords, lexicon: Lexicon): Uint32Array {
  const starts = new Uint32Array(lexicon.termCount + 1);
  const lastSeen = new Uint32Array(lexicon.termCount).fill(NO_TERM);
  eachTerm(layout, lexicon, (term, sentence) => {
    if (lastSeen[term] === sentence) return;
    lastSeen[term] = sentence;
    starts[term + 1]!++;
  });
  for (let term = 0; term < lexicon.termCount; term++) starts[term + 1]! += starts[term]!;
  return starts;
}

function startBlocks(postingStart: Uint32Array): Uint32Array {
  const starts = new Uint32Array(postingStart.length);
  for (let term = 0; term + 1 < postingStart.length; term++) {
    starts[term + 1] = starts[term]! + Math.ceil((postingStart[term + 1]! - postingStart[term]!) / BLOCK);
  }
  return starts;
}

function eachTerm(
  layout: SentenceWords,
  lexicon: Lexicon,
  visit: (term: number, sentence: number) => void,
): void {
  const { words, candidate } = layout;
  for (let sentence = 0; sentence < candidate.length; sentence++) {
    if (!candidate[sentence]) continue;
    for (const word of words.of(sentence)) {
      const term = lexicon.termOf(word);
      if (term !== NO_TERM) visit(term, sentence);
    }
  }
}

import { articleOf } from '../index/build-index.ts';
import { type Reranker, UNITS } from '../learned/reranker.ts';
import { ANSWER_TYPES } from '../question/answer-type.ts';
import type { Candidate } from './candidate.ts';
import { EVIDENCE } from './evidence.ts';
import type { Aligned } from './matcher.ts';
import { around, sharesOf } from './prior.ts';

/** One of the best candidates, matched word by word. */
interface Best {
  readonly sentence: number;
  readonly candidate: Candidate;
  /** What evidence and matcher give it. */
  readonly score: number;
  readonly evidence: readonly number[];
  readonly aligned: Aligned;
}

/** Numbers that tell how it stands among the others, and to what was asked before, and what is asked. */
const AMONG = 8;
const AFTER = 4;
const OF_QUESTION = 4 + ANSWER_TYPES.length;
/** Numbers that tell the re-ranker of a candidate. */
export const FEATURES: number = 2 * EVIDENCE.length + 2 + AMONG + AFTER + OF_QUESTION;

/** Room for the features of one candidate. */
const room = new Float64Array(FEATURES);
const most = new Float64Array(EVIDENCE.length);

/** What the network adds to the score of each of the best candidates, in the order given; empty for none. */
export function rerankScores(network: Reranker, best: readonly Best[]): number[] {
  const scores: number[] = [];
  eachFeatures(best, (features) => scores.push(scoreOf(network, features)));
  return scores;
}

/**
 * Visits the features of the best, `FEATURES` numbers that hold until the next: evidence, by itself and
 * beside the most of any; how they match; how each stands among the others; what is asked for.
 */
export function eachFeatures(best: readonly Best[], visit: (features: Float64Array) => void): void {
  most.fill(0);
  for (const { evidence } of best)
    for (let i = 0; i < most.length; i++) if (evidence[i]! > most[i]!) most[i] = evidence[i]!;
  const first = Math.max(...best.map(({ score }) => score));
  const shares = sharesOf(best);
  for (let place = 0; place < best.length; place++) {
    const one = best[place]!;
    for (let i = 0; i < most.length; i++) {
      room[i] = one.evidence[i]!;
      room[most.length + i] = one.evidence[i]! - most[i]!;
    }
    room[2 * most.length] = one.aligned.said;
    room[2 * most.length + 1] = one.aligned.answers;
    const at = 2 * most.length + 2;
    room[at] = one.score - first;
    writeOthers(best, place, first, shares, at + 1);
    writeAfter(one, at + AMONG);
    writeQuestion(one, FEATURES - OF_QUESTION);
    visit(room);
  }
}

/** Sentences no further away than this count as near. */
const NEAR = 3;

/** Scores count as no lower than this beside the highest: from there on no sentence is in question. */
const LOWEST = -8;

/**
 * Its share, and others' of its article: right before it, right behind, near by, and under its heading; then
 * how far the sentence right before it, and the one right behind, are from the highest score.
 */
function writeOthers(
  best: readonly Best[],
  place: number,
  first: number,
  shares: readonly number[],
  at: number,
): void {
  const one = best[place]!;
  const { index } = one.candidate.question;
  const { heading, articleStart } = index;
  const article = articleOf(index, one.sentence);
  const [start, end] = [articleStart[article]!, articleStart[article + 1]!];
  room.fill(0, at, at + 5);
  room.fill(LOWEST, at + 5, at + 7);
  room[at] = shares[place]!;
  for (let i = 0; i < best.length; i++) {
    const { sentence, score } = best[i]!;
    if (i === place || sentence < start || sentence >= end) continue;
    const away = sentence - one.sentence;
    if (Math.abs(away) === 1) {
      const side = away < 0 ? 0 : 1;
      room[at + 1 + side]! += shares[i]!;
      room[at + 5 + side] = Math.max(LOWEST, score - first);
    }
    if (Math.abs(away) <= NEAR) room[at + 3]! += shares[i]!;
    if (heading[sentence] === heading[one.sentence]) room[at + 4]! += shares[i]!;
  }
}

/** How likely it answered the question before, what did before it and behind it, and how sure that was. */
function writeAfter({ sentence, candidate }: Best, at: number): void {
  const { prior } = candidate.question;
  const { before, behind } = around(prior, sentence);
  room[at] = prior.shares.get(sentence) ?? 0;
  room[at + 1] = before;
  room[at + 2] = behind;
  room[at + 3] = prior.most;
}

/** How long article and sentence are; how many terms are asked, whether that goes on, and for what sort. */
function writeQuestion({ sentence, candidate }: Best, at: number): void {
  const { question: asked, index } = candidate.question;
  room.fill(0, at);
  room[at] = Math.log1p(candidate.articleLength);
  room[at + 1] = Math.log1p(index.length[sentence]!);
  room[at + 2] = asked.terms.length;
  room[at + 3] = asked.goesOn ? 1 : 0;
  room[at + 4 + ANSWER_TYPES.indexOf(asked.asks)] = 1;
}

/** Room for the features that are not 0, which alone tell something: their places, and their number. */
const told = new Int32Array(FEATURES);

/** What the network makes of features. */
function scoreOf({ hidden, begins, out }: Reranker, features: Float64Array): number {
  let count = 0;
  for (let feature = 0; feature < FEATURES; feature++) if (features[feature] !== 0) told[count++] = feature;
  let score = 0;
  // Four units at a time: their sums stay in the processor's registers.
  for (let unit = 0; unit < UNITS; unit += 4) {
    let a = begins[unit]!;
    let b = begins[unit + 1]!;
    let c = begins[unit + 2]!;
    let d = begins[unit + 3]!;
    for (let i = 0; i < count; i++) {
      const feature = told[i]!;
      const value = features[feature]!;
      const from = feature * UNITS + unit;
      a += value * hidden[from]!;
      b += value * hidden[from + 1]!;
      c += value * hidden[from + 2]!;
      d += value * hidden[from + 3]!;
    }
    if (a > 0) score += a * out[unit]!;
    if (b > 0) score += b * out[unit + 1]!;
    if (c > 0) score += c * out[unit + 2]!;
    if (d > 0) score += d * out[unit + 3]!;
  }
  return score;
}

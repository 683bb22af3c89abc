import { articleOf } from '../index/build-index.ts';
import { type Reranker, UNITS } from '../learned/reranker.ts';
import type { Candidate } from './candidate.ts';
import { EVIDENCE } from './evidence.ts';
import type { Aligned } from './matcher.ts';
import { SORTS } from './word-bags.ts';

/** One of the best candidates, matched word by word. */
interface Best {
  readonly sentence: number;
  readonly candidate: Candidate;
  /** What evidence and matcher give it. */
  readonly score: number;
  readonly evidence: readonly number[];
  readonly aligned: Aligned;
}

/** Numbers that tell how it stands among the others, and what is asked. */
const AMONG = 6;
const OF_QUESTION = 4 + SORTS.length;
/** Numbers that tell the re-ranker of a candidate. */
export const FEATURES: number = 2 * EVIDENCE.length + 2 + AMONG + OF_QUESTION;

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
 * Visits the features of the best candidates in the order given, `FEATURES` numbers that hold until the next:
 * their evidence, by itself and beside the most (0 at least) that any of them has of it; how they match word by
 * word; how each stands among the others; and what is asked for.
 */
export function eachFeatures(best: readonly Best[], visit: (features: Float64Array) => void): void {
  most.fill(0);
  for (const { evidence } of best)
    for (let i = 0; i < most.length; i++) if (evidence[i]! > most[i]!) most[i] = evidence[i]!;
  const first = Math.max(...best.map(({ score }) => score));
  const shares = sharesOf(best, first);
  for (let place = 0; place < best.length; place++) {
    const one = best[place]!;
    for (let i = 0; i < most.length; i++) {
      room[i] = one.evidence[i]!;
      room[most.length + i] = one.evidence[i]! - most[i]!;
    }
    room[2 * most.length] = one.aligned.said;
    room[2 * most.length + 1] = one.aligned.answers;
    room[FEATURES - OF_QUESTION - AMONG] = one.score - first;
    writeShares(best, place, shares, FEATURES - OF_QUESTION - AMONG + 1);
    writeQuestion(one, FEATURES - OF_QUESTION);
    visit(room);
  }
}

/** As many sentences away count as near. */
const NEAR = 3;

/** Each one's share of the softmax of the scores, of which `first` is the highest. */
function sharesOf(best: readonly Best[], first: number): number[] {
  const powers = best.map(({ score }) => Math.exp(score - first));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/**
 * Its share, and the shares of others of its article: right before it, right behind, near by, and under its
 * heading.
 */
function writeShares(best: readonly Best[], place: number, shares: readonly number[], at: number): void {
  const one = best[place]!;
  const { index } = one.candidate.question;
  const { heading, articleStart } = index;
  const article = articleOf(index, one.sentence);
  const [start, end] = [articleStart[article]!, articleStart[article + 1]!];
  let [before, behind, near, under] = [0, 0, 0, 0];
  for (let i = 0; i < best.length; i++) {
    const { sentence } = best[i]!;
    if (i === place || sentence < start || sentence >= end) continue;
    const away = sentence - one.sentence;
    if (away === -1) before += shares[i]!;
    if (away === 1) behind += shares[i]!;
    if (Math.abs(away) <= NEAR) near += shares[i]!;
    if (heading[sentence] === heading[one.sentence]) under += shares[i]!;
  }
  room[at] = shares[place]!;
  room[at + 1] = before;
  room[at + 2] = behind;
  room[at + 3] = near;
  room[at + 4] = under;
}

/** How long article and sentence are; how many terms are asked, whether that goes on, and for what sort. */
function writeQuestion({ sentence, candidate }: Best, at: number): void {
  const { question: asked, index } = candidate.question;
  room.fill(0, at);
  room[at] = Math.log1p(candidate.articleLength);
  room[at + 1] = Math.log1p(index.length[sentence]!);
  room[at + 2] = asked.terms.length;
  room[at + 3] = asked.goesOn ? 1 : 0;
  room[at + 4 + SORTS.indexOf(asked.asks)] = 1;
}

const units = new Float64Array(UNITS);

/** What the network makes of features; most of them are 0, and cost nothing. */
function scoreOf({ hidden, begins, out }: Reranker, features: Float64Array): number {
  units.set(begins);
  for (let feature = 0; feature < FEATURES; feature++) {
    const value = features[feature]!;
    if (value === 0) continue;
    const from = feature * UNITS;
    for (let unit = 0; unit < UNITS; unit++) units[unit]! += value * hidden[from + unit]!;
  }
  let score = 0;
  for (let unit = 0; unit < UNITS; unit++) if (units[unit]! > 0) score += units[unit]! * out[unit]!;
  return score;
}

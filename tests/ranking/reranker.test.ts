import { describe, expect, test } from 'vitest';
import { type Index, wholeScope } from '../../src/index/build-index.ts';
import { HIDDEN, type Matcher } from '../../src/learned/matcher.ts';
import { type Reranker, UNITS } from '../../src/learned/reranker.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { gatherCandidates } from '../../src/ranking/candidates.ts';
import { EVIDENCE } from '../../src/ranking/evidence.ts';
import { alignTo } from '../../src/ranking/matcher.ts';
import { type Prior, priorOf } from '../../src/ranking/prior.ts';
import { QuestionView } from '../../src/ranking/question-view.ts';
import { ALIGNED, alignBest, byScore, isAligned, rerank, weighEvidence } from '../../src/ranking/rank.ts';
import { eachFeatures, FEATURES, rerankScores } from '../../src/ranking/reranker.ts';
import { TERM_ROWS, WORD_ROWS } from '../../src/ranking/word-bags.ts';
import { indexOf } from '../index/small-index.ts';

const layer = (rows: number) => ({
  table: new Float32Array(rows * HIDDEN),
  out: new Float32Array(HIDDEN),
});
/** A matcher that has learned nothing. */
const matcher: Matcher = { terms: layer(TERM_ROWS), words: layer(WORD_ROWS) };

/** A question's candidates as the re-ranker is given them. */
function rankedIn(index: Index, question = 'When did the ferry sink?', prior?: Prior) {
  const terms = readQuestionTerms(question, index.lexicon);
  const view = new QuestionView(index, terms, wholeScope(index), prior);
  const candidates = gatherCandidates(index, terms, wholeScope(index));
  return alignBest(weighEvidence(view, candidates).sort(byScore), alignTo(matcher, terms));
}

/** The same as if all had scored alike. */
const alike = (index: Index, question?: string) =>
  rankedIn(index, question).map((one) => ({ ...one, score: 1 }));

/** The features of each. */
function featuresOf(best: Parameters<typeof eachFeatures>[0]): Float64Array[] {
  const all: Float64Array[] = [];
  eachFeatures(best, (features) => all.push(features.slice()));
  return all;
}

/** A network of units that begin with so much and weigh a feature or two; the others add nothing. */
function networkOf(
  ...units: readonly { begin?: number; weights?: Readonly<Record<number, number>>; out: number }[]
): Reranker {
  const hidden = new Float64Array(FEATURES * UNITS);
  const [begins, out] = [new Float64Array(UNITS), new Float64Array(UNITS)];
  units.forEach(({ begin = 0, weights = {}, out: worth }, unit) => {
    begins[unit] = begin;
    for (const [feature, weight] of Object.entries(weights)) hidden[Number(feature) * UNITS + unit] = weight;
    out[unit] = worth;
  });
  return { hidden, begins, out };
}

const NOTHING = networkOf();
const OPENS = EVIDENCE.findIndex(({ name }) => name === 'opens paragraph');
/**
 * Where what is told of a candidate among the others begins: how far behind, its share, before, behind, near,
 * heading, and the scores of its neighbours.
 */
const AMONG = 2 * EVIDENCE.length + 2;

/** How each stands among the others, in reading order. */
function standings(index: Index) {
  const best = alike(index)
    .filter(isAligned)
    .sort((one, other) => one.sentence - other.sentence);
  return featuresOf(best).map((features) => [...features.subarray(AMONG, AMONG + 6)]);
}

/** How far behind the best its neighbours are. */
function neighbours(best: Parameters<typeof eachFeatures>[0]) {
  const inOrder = best.toSorted((one, other) => one.sentence - other.sentence);
  return featuresOf(inOrder).map((features) => [...features.subarray(AMONG + 6, AMONG + 8)]);
}

const sentences = (count: number) => Array.from({ length: count }, (_, i) => `The ferry sank in storm ${i}.`);
const ferry = indexOf('The ferry left in May. It sank in June. Nobody waved.\n\nThe boat was old.');

describe('what is told of a candidate', () => {
  test('as many numbers of each, all of them numbers', () => {
    const features = featuresOf(rankedIn(ferry).filter(isAligned));
    expect(features.map(({ length }) => length)).toEqual(Array(4).fill(FEATURES));
    expect(features.every((row) => row.every(Number.isFinite))).toBe(true);
  });

  test('its evidence, by itself and beside the most that any has of it', () => {
    const best = rankedIn(ferry).filter(isAligned);
    const features = featuresOf(best);
    EVIDENCE.forEach((_, i) => {
      const most = Math.max(...best.map(({ evidence }) => evidence[i]!), 0);
      best.forEach(({ evidence }, place) => {
        expect(features[place]![i]).toBeCloseTo(evidence[i]!, 5);
        expect(features[place]![EVIDENCE.length + i]).toBeCloseTo(evidence[i]! - most, 5);
      });
    });
  });

  test('of the only one: it is first, and all is its own', () => {
    const [only, ...others] = standings(indexOf('The ferry sank in June.'));
    expect(others).toEqual([]);
    expect(only).toEqual([0, 1, 0, 0, 0, 0]);
  });

  test('nothing of none', () => {
    expect(featuresOf([])).toEqual([]);
  });

  test('how the scores share out over those right before and behind, near by, and under the same heading', () => {
    const shares = standings(indexOf(sentences(5).join(' ')));
    const [none, one] = [0, expect.closeTo(1 / 5, 5)];
    const near = (others: number) => expect.closeTo(others / 5, 5);
    expect(shares).toEqual([
      [0, one, none, one, near(3), none],
      [0, one, one, one, near(4), none],
      [0, one, one, one, near(4), none],
      [0, one, one, one, near(4), none],
      [0, one, one, none, near(3), none],
    ]);
    const headed = standings(
      indexOf(`# Ferries\n\n## One\n\n${sentences(2).join(' ')}\n\n## Two\n\nIt sank.`),
    );
    expect(headed.map((row) => row[5])).toEqual([expect.closeTo(1 / 3, 5), expect.closeTo(1 / 3, 5), 0]);
  });

  test('how far behind the best the sentences before and behind it are, no further than eight', () => {
    const [first, second, third] = alike(indexOf(sentences(3).join(' '))).filter(isAligned);
    const apart = [
      { ...first!, score: 1 },
      { ...second!, score: 4 },
      { ...third!, score: -40 },
    ];
    expect(neighbours(apart)).toEqual([
      [-8, 0],
      [-3, -8],
      [0, -8],
    ]);
    expect(neighbours(alike(indexOf(...sentences(2))).filter(isAligned))).toEqual([
      [-8, -8],
      [-8, -8],
    ]);
  });

  test('how likely it, and what stands before it and behind it, answered the question before', () => {
    const index = indexOf(sentences(3).join(' '));
    const scored = [
      { sentence: 0, score: Math.log(3) },
      { sentence: 1, score: 0 },
    ];
    const prior = priorOf(scored, wholeScope(index));
    const after = featuresOf(rankedIn(index, undefined, prior).filter(isAligned))
      .map((features) => [...features.subarray(AMONG + 8, AMONG + 12)])
      .sort(([one], [other]) => other! - one!);
    const about = (...values: number[]) => values.map((value) => expect.closeTo(value, 5));
    expect(after).toEqual([
      about(0.75, 0, 0.25 * (3 / 4), 0.75),
      about(0.25, 0.75 * (3 / 4), 0, 0.75),
      about(0, 0.75 * (3 / 5) + 0.25 * (3 / 4), 0, 0.75),
    ]);
  });

  test('no sentence is near one of another article', () => {
    const alone = [0, expect.closeTo(1 / 3, 5), 0, 0, 0, 0];
    expect(standings(indexOf(...sentences(3)))).toEqual([alone, alone, alone]);
  });
});

describe('what a network adds', () => {
  test('each unit as far as it is above 0, times what it is worth', () => {
    const only = rankedIn(indexOf('The ferry sank in June.')).filter(isAligned);
    // Its share is the whole.
    const rises = { begin: 1, weights: { [AMONG + 1]: 3 }, out: 10 };
    expect(rerankScores(networkOf(rises), only)).toEqual([40]);
    expect(rerankScores(networkOf(rises, { begin: 4, out: -2 }), only)).toEqual([32]);
    expect(rerankScores(networkOf(rises, { weights: { [AMONG + 1]: -1 }, out: 100 }), only)).toEqual([40]);
    expect(rerankScores(NOTHING, only)).toEqual([0]);
  });

  test('nothing: order and scores stay', () => {
    const ranked = rankedIn(ferry);
    expect(rerank(NOTHING, ranked)).toEqual(ranked);
  });

  test('the same to all: order and scores stay', () => {
    const ranked = rankedIn(ferry);
    for (const out of [-1, 1]) expect(rerank(networkOf({ begin: 3, out }), ranked)).toEqual(ranked);
  });

  test('more to what it prefers, which then stands first', () => {
    const [first, second, ...others] = rerank(networkOf({ weights: { [OPENS]: 1 }, out: 5 }), alike(ferry));
    expect([first!.sentence, second!.sentence]).toEqual([0, 3]);
    expect([first!.reranked, second!.reranked, first!.score]).toEqual([5, 5, 6]);
    expect(others.map(({ reranked, score }) => [reranked, score])).toEqual(Array(2).fill([0, 1]));
  });

  test('equal ones stand in reading order', () => {
    const ranked = alike(ferry).sort((one, other) => other.sentence - one.sentence);
    expect(rerank(NOTHING, ranked).map(({ sentence }) => sentence)).toEqual([0, 1, 2, 3]);
  });

  test('to the best alone, none of which loses by it: the others stay behind them as they were', () => {
    const ranked = rankedIn(indexOf(sentences(ALIGNED + 8).join('\n\n')));
    const network = networkOf({ begin: -1, weights: { 0: 3, [AMONG]: 2 }, out: -4 });
    const again = rerank(network, ranked);
    expect(again.slice(ALIGNED)).toEqual(ranked.slice(ALIGNED));
    expect(again.slice(ALIGNED).every(({ reranked }) => reranked === 0)).toBe(true);
    expect(Math.min(...again.slice(0, ALIGNED).map(({ reranked }) => reranked))).toBe(0);
    expect(again.map(({ score }) => score)).toEqual(
      again.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { sentence, score, reranked } of again)
      expect(score - reranked).toBeCloseTo(ranked.find((one) => one.sentence === sentence)!.score, 9);
  });

  test('to none, nothing; where none was matched word by word, the ranking stays', () => {
    const network = networkOf({ begin: 1, out: 1 });
    expect(rerank(network, [])).toEqual([]);
    const unmatched = rankedIn(ferry).map((one) => ({ ...one, aligned: null }));
    expect(rerank(network, unmatched)).toEqual(unmatched);
  });
});

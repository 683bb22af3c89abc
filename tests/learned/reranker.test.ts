import { expect, test } from 'vitest';
import { packReranker, RERANKER, UNITS, unpackReranker } from '../../src/learned/reranker.ts';
import { FEATURES } from '../../src/ranking/reranker.ts';

test('the re-ranker has a weight for all that is told of a candidate', () => {
  const { hidden, begins, out } = RERANKER;
  expect([hidden.length, begins.length, out.length]).toEqual([FEATURES * UNITS, UNITS, UNITS]);
  expect([...hidden, ...begins, ...out].every(Number.isFinite)).toBe(true);
});

test('packed, and as text of a JSON file, it stays the same in single precision', () => {
  const network = {
    hidden: Float64Array.from({ length: FEATURES * UNITS }, (_, i) => Math.fround(Math.sin(i) / 3)),
    begins: Float64Array.from({ length: UNITS }, (_, i) => Math.fround(i / 7)),
    out: Float64Array.from({ length: UNITS }, (_, i) => Math.fround(Math.cos(i) * 1e-6)),
  };
  expect(unpackReranker(JSON.parse(JSON.stringify(packReranker(network))))).toEqual(network);
});

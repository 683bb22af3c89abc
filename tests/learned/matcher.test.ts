import { expect, test } from 'vitest';
import { HIDDEN, MATCHER, packMatcher, unpackMatcher } from '../../src/learned/matcher.ts';
import { TERM_ROWS, WORD_ROWS } from '../../src/ranking/word-bags.ts';

test('the matcher has a row for all that can be told of a word', () => {
  expect(MATCHER.terms.table.length).toBe(TERM_ROWS * HIDDEN);
  expect(MATCHER.words.table.length).toBe(WORD_ROWS * HIDDEN);
  for (const { table, out } of [MATCHER.terms, MATCHER.words]) {
    expect(out.length).toBe(HIDDEN);
    expect([...table, ...out].every(Number.isFinite)).toBe(true);
  }
});

test('packed, a value stays within half a step of its row', () => {
  const table = Float32Array.from({ length: 3 * HIDDEN }, (_, i) => (i % 7) - 3.3);
  const layer = { table, out: Float32Array.from({ length: HIDDEN }, (_, i) => i / 10) };
  const { terms } = unpackMatcher(packMatcher({ terms: layer, words: layer }));
  const apart = Math.max(...terms.table.map((value, i) => Math.abs(value - table[i]!)));
  expect(apart).toBeLessThanOrEqual(3.3 / 127 / 2 + 1e-6);
  expect(terms.out).toEqual(layer.out);
});

test('a row of nothing stays so', () => {
  const layer = { table: new Float32Array(HIDDEN), out: new Float32Array(HIDDEN) };
  expect([...unpackMatcher(packMatcher({ terms: layer, words: layer })).words.table]).toEqual(
    Array(HIDDEN).fill(0),
  );
});

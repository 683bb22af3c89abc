import { expect, test } from 'vitest';
import { percentile } from '../../src/evaluation/percentile.ts';

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

test.each([
  [hundred, 50, 50],
  [hundred, 99, 99],
  [hundred, 100, 100],
  [[7, 1, 3], 50, 3],
  [[7, 1, 3], 99, 7],
  [[4], 1, 4],
] as const)('%#: the nearest rank', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});

test('of nothing there is none', () => {
  expect(percentile([], 50)).toBeNull();
});

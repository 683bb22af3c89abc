import { expect, test } from 'vitest';
import { rocArea } from '../../src/evaluation/roc-area.ts';

test.each([
  ['all above', [0.9, 0.8], [0.1, 0.2], 1],
  ['all below', [0.1], [0.9, 0.8], 0],
  ['all equal: chance', [0.5, 0.5], [0.5], 0.5],
  // 0.8 beats both, 0.4 beats one: 3 of 4 pairs.
  ['three of four pairs', [0.8, 0.4], [0.6, 0.2], 0.75],
  // 0.6 ties one and beats the other, 0.2 ties one: 2 of 4 pairs.
  ['ties count half', [0.6, 0.2], [0.6, 0.2], 0.5],
] as const)('%s', (_, high, low, area) => {
  expect(rocArea(high, low)).toBe(area);
});

test.each([
  [[], [0.5]],
  [[0.5], []],
])('without both groups there is no area', (high, low) => {
  expect(rocArea(high, low)).toBeNull();
});

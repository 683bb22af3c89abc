import { expect, test } from 'vitest';
import { inOrder, LEARNED } from '../../src/learned/weights.ts';
import { EVIDENCE } from '../../src/ranking/evidence.ts';
import { WEIGHTS } from '../../src/ranking/rank.ts';

test('every piece of evidence was learned, and nothing else', () => {
  expect(Object.keys(LEARNED.ranking)).toEqual(EVIDENCE.map(({ name }) => name));
  expect([...WEIGHTS]).toEqual(Object.values(LEARNED.ranking));
  expect([...WEIGHTS].every(Number.isFinite)).toBe(true);
});

test('the files that taught it are named', () => {
  expect(LEARNED.trainedOn.length).toBeGreaterThan(0);
  for (const file of LEARNED.trainedOn) expect(file).toMatch(/^.+: \d+ questions$/);
});

test('weights are put in the order of the names; what was not learned weighs nothing', () => {
  const names = [{ name: 'rain' }, { name: 'snow' }, { name: 'fog' }];
  expect([...inOrder({ snow: 2, hail: 3, rain: 1 }, names)]).toEqual([1, 2, 0]);
});

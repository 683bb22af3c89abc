import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingNumbers } from '../../src/index/growing-numbers.ts';

const LARGEST = 2 ** 32 - 1;

test('nothing added is an empty list', () => {
  expect(new GrowingNumbers().toArray()).toEqual(new Uint32Array(0));
});

test('any numbers come back from the places that they were given', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: LARGEST }), { maxLength: 20_000, size: 'max' });
  fc.assert(
    fc.property(numbers, (added) => {
      const grown = new GrowingNumbers();
      expect(added.map((number) => grown.add(number))).toEqual(added.map((_, place) => place));
      expect(added.map((_, place) => grown.at(place))).toEqual(added);
      expect([...grown.toArray()]).toEqual(added);
    }),
    { numRuns: 30 },
  );
});

test('another number can take a place', () => {
  const grown = new GrowingNumbers();
  for (const number of [4, 5, 6]) grown.add(number);
  grown.set(1, LARGEST);
  expect([...grown.toArray()]).toEqual([4, LARGEST, 6]);
});

test('a copy stays as it was', () => {
  const grown = new GrowingNumbers();
  grown.add(7);
  const copy = grown.toArray();
  grown.add(8);
  expect([...copy]).toEqual([7]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingRows } from '../../src/index/rows.ts';

const number = fc.oneof(fc.nat(200), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const rows = fc.array(fc.array(number, { maxLength: 30 }), { maxLength: 300, size: 'max' });

test('any rows come back as they were, empty ones too', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const growing = new GrowingRows();
      for (const row of given) growing.add(row);
      expect(growing.count).toBe(given.length);
      const kept = growing.toRows();
      given.forEach((row, i) => {
        expect([...kept.of(i)]).toEqual(row);
      });
    }),
    { numRuns: 30 },
  );
});

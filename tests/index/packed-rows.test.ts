import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PackedRows, RowPacker } from '../../src/index/packed-rows.ts';

function pack(rows: readonly (readonly number[])[]): PackedRows {
  const packer = new RowPacker();
  for (const row of rows) {
    for (const number of row) packer.add(number);
    packer.endRow();
  }
  return packer.pack();
}

const read = (packed: PackedRows, row: number): number[] => [...packed.of(row)];

const number = fc.oneof(fc.nat(200), fc.nat(20_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const rows = fc.array(fc.array(number, { maxLength: 30 }), { maxLength: 300, size: 'max' });

test('any rows come back as they were, empty ones too', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const packed = pack(given);
      expect(packed.count).toBe(given.length);
      given.forEach((row, i) => {
        expect(read(packed, i)).toEqual(row);
        const room = packed.roomFor(i, new Uint32Array(2));
        expect([...room.subarray(0, packed.read(i, room))]).toEqual(row);
      });
    }),
    { numRuns: 30 },
  );
});

test('a row can be taken over as it is kept', () => {
  const packed = pack([[1, 300], [], [2 ** 32 - 1]]);
  const packer = new RowPacker();
  for (const row of [2, 0, 1]) packer.addRow(packed.packed(row));
  expect(packer.rows).toBe(3);
  const taken = packer.pack();
  expect([0, 1, 2].map((row) => read(taken, row))).toEqual([[2 ** 32 - 1], [1, 300], []]);
});

test('small numbers take fewer bytes', () => {
  expect([0, 127, 128, 16_383, 16_384, 2 ** 32 - 1].map((one) => pack([[one]]).packed(0).length)).toEqual([
    1, 1, 2, 2, 3, 5,
  ]);
});

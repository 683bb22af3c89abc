import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findShortForms } from '../../src/text/find-abbreviations.ts';

/** `SHORT = what it stands for`, for each that the text introduces. */
const read = (text: string): string[] =>
  findShortForms(text).map(
    ({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`,
  );

describe('abbreviations that a text introduces', () => {
  test.each([
    ['The Harbour Lights Trust (HLT) met.', 'HLT = Harbour Lights Trust'],
    ['the Harbour and Lights Trust (HLT)', 'HLT = Harbour and Lights Trust'],
    ['a remotely operated vehicle (ROV; see below)', 'ROV = remotely operated vehicle'],
    ['two remotely operated vehicles (ROVs)', 'ROVs = remotely operated vehicles'],
    ['the Island Ferry Board, or IFB, said', 'IFB = Island Ferry Board'],
    ['coastal fog index 12 (CFI-12) rose', 'CFI-12 = coastal fog index 12'],
    ['the Storm\nWarning Office (SWO)', 'SWO = Storm\nWarning Office'],
    ['It is an Automatic (Buoy Net (ABN)).', undefined],
    ['He left the Trust. Lights went out (HLT).', undefined],
    ['The ferry (IFB) sank.', undefined],
    ['In spring (May) it opened.', undefined],
    ['the lock keeper (he was old)', undefined],
    ['It cost much (20 pounds).', undefined],
    ['(HLT) Harbour Lights Trust', undefined],
    ['or IFB', undefined],
    ['', undefined],
  ])('%j', (text, found) => {
    expect(read(text)).toEqual(found === undefined ? [] : [found]);
  });

  test('all of them, in order', () => {
    const text = 'The Island Ferry Board (IFB) paid the Harbour Lights Trust (HLT).';
    expect(read(text)).toEqual(['IFB = Island Ferry Board', 'HLT = Harbour Lights Trust']);
  });

  test('whatever the text, spans lie in it, one behind the other', () => {
    const piece = fc.oneof(
      fc.constantFrom('(', ')', 'AB', ', or ', 'İstanbul ', 'a b ', 'Able Boats (AB)', '\n\n', '-', '. '),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { short, long } of findShortForms(text)) {
          expect(long.start).toBeGreaterThanOrEqual(0);
          expect(long.end).toBeGreaterThan(long.start);
          expect(short.start).toBeGreaterThanOrEqual(long.end);
          expect(short.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test.each(['(', 'A', ', or ', '(A', 'a (A'])('nothing but %j, for as long as a file may be', (piece) => {
    expect(findShortForms(piece.repeat(5e6 / piece.length))).toEqual([]);
  });
});

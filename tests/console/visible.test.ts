import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/console/visible.ts';

describe('text from elsewhere, as it is printed', () => {
  const table: [what: string, text: string, shown: string][] = [
    ['plain words', 'The lamp burned.', 'The lamp burned.'],
    ['letters of any language', 'Größe, Ελλάδα, 灯台, عَرَبِيّ', 'Größe, Ελλάδα, 灯台, عَرَبِيّ'],
    ['joined emoji', '👩‍🚒 🏳️‍🌈', '👩‍🚒 🏳️‍🌈'],
    ['line breaks and tabs become blanks', 'a\nb\r\nc\td\u2028e\u0085f', 'a b  c d e f'],
    ['an escape sequence is seen, not obeyed', '\u001b[2Jgone', '␛[2Jgone'],
    ['a bell, a backspace, a delete', '\u0007\u0008\u007f', '␇␈␡'],
    ["a terminal's 8-bit controls", '\u009b31mred\u009d', '�31mred�'],
    ['an override of the direction', 'abc\u202edcba\u202c', 'abcdcba'],
    ['isolates and marks', '\u2066a\u2069\u200e\u200f\u061c', 'a'],
    ['what shows nothing', 'zero\u200bwidth\ufeff soft\u00adhyphen \u{e0041}tag', 'zerowidth softhyphen tag'],
    ['half characters', '\ud83d and \ude00', '� and �'],
    ['a whole character of two halves', '\ud83d\ude00', '😀'],
  ];
  test.each(table)('%s', (_what, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('nothing that a terminal obeys is ever left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(visible(text)).not.toMatch(/\p{Surrogate}/u);
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/console/lay-out.ts';
import { bold, dim, paint, plain, type StyledBlock } from '../../src/console/styled.ts';
import { visible } from '../../src/console/visible.ts';
import { displayWidth } from '../../src/console/width.ts';

const lines = (blocks: readonly StyledBlock[], columns: number | null) =>
  layOut(blocks, columns).map((line) => line.map(({ text }) => text).join(''));
const oneBlock = (text: string, columns: number | null, more: Partial<StyledBlock> = {}) =>
  lines([{ pieces: [plain(text)], ...more }], columns);

test('a pointed block has the sign in the margin of its first line', () => {
  const blocks = [{ pieces: [plain('the lamp burned whale oil')], indent: 2, pointed: true }];
  const texts = layOut(blocks, 20, '»').map((line) => line.map(({ text }) => text).join(''));
  expect(texts).toEqual(['» the lamp burned', '  whale oil']);
});

describe('breaking lines', () => {
  const table: [
    what: string,
    text: string,
    columns: number | null,
    more: Partial<StyledBlock>,
    lines: string[],
  ][] = [
    ['between words', 'the lamp burned whale oil', 20, {}, ['the lamp burned', 'whale oil']],
    ['a line may be full to the last column', '12345 1234567890 1234', 20, {}, ['12345 1234567890', '1234']],
    ['and a blank may stand beyond it', '1234567890123456 123 x', 20, {}, ['1234567890123456 123', 'x']],
    [
      'every line stands in',
      'the lamp burned whale oil',
      20,
      { indent: 2 },
      ['  the lamp burned', '  whale oil'],
    ],
    [
      'the later ones more, under a number',
      '1. the lamp burned whale oil',
      20,
      { hang: 3 },
      ['1. the lamp burned', '   whale oil'],
    ],
    [
      'a word longer than a line is broken',
      'see 1234567890123456789012345',
      20,
      {},
      ['see', '12345678901234567890', '12345'],
    ],
    [
      'characters of two columns count twice',
      '灯台守は毎晩二回塔に登る',
      20,
      {},
      ['灯台守は毎晩二回塔に', '登る'],
    ],
    ['accents that stand on a letter count nothing', 'e\u0301'.repeat(20), 20, {}, ['e\u0301'.repeat(20)]],
    [
      'off a terminal nothing is broken',
      'the lamp burned whale oil '.repeat(20),
      null,
      {},
      ['the lamp burned whale oil '.repeat(20).trimEnd()],
    ],
    [
      'a line is never longer than 100, for reading',
      'x'.repeat(150),
      200,
      {},
      ['x'.repeat(100), 'x'.repeat(50)],
    ],
    ['an empty block is an empty line', '', 20, { indent: 4 }, ['']],
  ];
  test.each(table)('%s', (_what, text, columns, more, expected) => {
    expect(oneBlock(text, columns, more)).toEqual(expected);
  });

  test('a style goes on over the break, and ends with each line', () => {
    const block = { pieces: [plain('The '), bold('lamp burned whale oil'), dim(' here')] };
    expect(layOut([block], 20).map((line) => paint(line, 'marks'))).toEqual([
      'The **lamp burned**',
      '**whale oil** here',
    ]);
    expect(layOut([block], 20).map((line) => paint(line, 'terminal'))).toEqual([
      'The \u001b[1mlamp burned\u001b[22m',
      '\u001b[1mwhale oil\u001b[22m\u001b[2m here\u001b[22m',
    ]);
    expect(layOut([block], 20).map((line) => paint(line, 'none'))).toEqual([
      'The lamp burned',
      'whale oil here',
    ]);
  });

  test('whatever the text: no line is too wide, and every character but blanks is there, in order', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 20, max: 120 }), (one, other, columns) => {
        const found = lines([{ pieces: [plain(one), bold(other)], indent: 2, hang: 1 }], columns);
        for (const line of found) expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(columns, 100));
        const without = (some: string) => some.replace(/\s/g, '');
        expect(without(found.join(''))).toBe(without(visible(one) + visible(other)));
      }),
    );
  });
});

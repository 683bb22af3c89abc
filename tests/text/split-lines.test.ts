import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileLine, splitLines } from '../../src/text/split-lines.ts';

async function linesOf(pieces: readonly string[], limit = 1000): Promise<string[]> {
  const found: FileLine[] = [];
  async function* stream() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  for await (const line of splitLines(stream(), limit)) found.push(line);
  expect(found.map(({ number }) => number)).toEqual(found.map((_, i) => i + 1));
  return found.map(({ bytes, isCut }) => bytes.toString() + (isCut ? '…' : ''));
}

test.each([
  [[], []],
  [['a\nb'], ['a', 'b']],
  [['a\nb\n'], ['a', 'b']],
  [['a\n\nb'], ['a', '', 'b']],
  [
    ['a', 'b\nc', 'd'],
    ['ab', 'cd'],
  ],
  [['a\u2028b'], ['a\u2028b']],
] as const)('%j', async (pieces, lines) => {
  expect(await linesOf(pieces)).toEqual(lines);
});

test('of a line over the limit the beginning is kept, those around it stay', async () => {
  expect(await linesOf(['ab\n123', '456\n1234\ncd'], 4)).toEqual(['ab', '1234…', '1234', 'cd']);
});

test('where the pieces are cut makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'é') })), async (pieces) => {
      const whole = pieces.join('');
      const lines = whole.split('\n');
      if (lines.at(-1) === '') lines.pop();
      expect(await linesOf(pieces)).toEqual(lines);
    }),
  );
});

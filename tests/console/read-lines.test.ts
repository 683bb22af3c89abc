import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/console/read-lines.ts';

async function linesOf(chunks: readonly (string | Buffer)[], longest = 100): Promise<string[]> {
  const stream = (async function* () {
    yield* chunks;
  })();
  const lines: string[] = [];
  for await (const line of readLines(stream, longest)) lines.push(line);
  return lines;
}

describe('the lines of a pipe', () => {
  const table: [what: string, chunks: (string | Buffer)[], lines: string[]][] = [
    ['one a line', ['a\nb\n'], ['a', 'b']],
    ['the last without its end', ['a\nb'], ['a', 'b']],
    ['Windows line ends', ['a\r\nb\r\n'], ['a', 'b']],
    ['empty lines are lines', ['\n\na\n'], ['', '', 'a']],
    ['nothing at all', [], []],
    ['a line in pieces', ['wh', 'at', '?\nwho', '?'], ['what?', 'who?']],
    ['a line end in pieces', ['a\r', '\nb'], ['a', 'b']],
    ['a character in pieces', [Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 0x0a])], ['€']],
    ['a byte order mark at the beginning', [Buffer.from('\ufeffa\n')], ['a']],
    ['bytes that are not UTF-8', [Buffer.from([0x61, 0xff, 0x0a])], ['a\ufffd']],
    ['a separator inside a line', ['a\u2028b\n'], ['a\u2028b']],
  ];
  test.each(table)('%s', async (_what, chunks, lines) => {
    expect(await linesOf(chunks)).toEqual(lines);
  });

  test('only the beginning of a line without end is kept, and the next is whole', async () => {
    expect(await linesOf(['x'.repeat(60), 'y'.repeat(60), 'z\nnext\n'], 100)).toEqual([
      'x'.repeat(60) + 'y'.repeat(40),
      'next',
    ]);
  });
});

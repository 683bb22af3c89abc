import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainFields, readYaml } from '../../src/article/front-matter.ts';

describe('fields read without the YAML library', () => {
  test('are plain names and values', () => {
    expect(readPlainFields('title: U.S. and Iran: no, talks at 10:30\r\nsource: Gazette')).toBeNull();
    const fields = readPlainFields(
      'title: U.S. and Iran, at 10:30 (C#)\r\nsource: 3rd  Gazette \nauthor: null',
    );
    expect([...(fields ?? [])]).toEqual([
      ['title', 'U.S. and Iran, at 10:30 (C#)'],
      ['source', '3rd Gazette'],
    ]);
  });

  test.each([
    '',
    'title:',
    'title: "A"',
    'title: [A]',
    'title: A # note',
    'title: A\n  B',
    '- A',
    'title: A\ntitle: B',
    'title: |\n  A',
    '# A',
    'title: ~',
    'title: A\tB',
    'title: A:',
    'title: &a A',
  ])('%j is left to the library', (source) => {
    expect(readPlainFields(source)).toBeNull();
  });

  test('say what the library says', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aZ9é東 :#-,.\'"[]{}&*!|>%@`~?=\t\\'),
      maxLength: 12,
    });
    // A letter in front, so that most values reach the comparison.
    const value = fc.oneof(
      letters.map((text) => `a${text}`),
      letters,
      fc.string(),
      fc.constantFrom('null', 'true', '1.10', '0x1F', '1e3', '2024-03-12', '1_000', 'yes', '.inf'),
    );
    const line = fc.tuple(fc.constantFrom('title', 'author', 'source', 'url', 'Title'), value);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 2 }), (lines) => {
        const source = lines.map(([name, text]) => `${name}: ${text}`).join('\n');
        const plain = readPlainFields(source);
        if (plain === null) return;
        const read = readYaml(source);
        for (const name of ['title', 'author', 'source', 'url', 'Title'])
          expect(plain.get(name) ?? null).toBe(read.get(name) ?? null);
      }),
      { numRuns: 3000 },
    );
  });
});

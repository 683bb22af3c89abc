import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../src/discord/render/escape-markdown.ts';

test.each([
  ['plain words, with commas; and a full stop.', 'plain words, with commas; and a full stop.'],
  [
    '**bold** and *italic* and __underlined__',
    '\\*\\*bold\\*\\* and \\*italic\\* and \\_\\_underlined\\_\\_',
  ],
  ['~~gone~~ ||spoiler||', '\\~\\~gone\\~\\~ \\|\\|spoiler\\|\\|'],
  ['`code` and ```fence```', '\\`code\\` and \\`\\`\\`fence\\`\\`\\`'],
  ['a \\ backslash', 'a \\\\ backslash'],
  ['@everyone @here', '\\@everyone \\@here'],
  [
    '<@123> <@&4> <#5> <:x:6> <t:7:R> </ask:8>',
    '\\<\\@123> \\<\\@&4> \\<#5> \\<\\:x:6> \\<t\\:7:R> \\</ask:8>',
  ],
  ['[label](https://evil.example)', '\\[label\\](https://evil.example)'],
  [':smile: :+1::skin-tone-2:', '\\:smile: \\:+1:\\:skin-tone-2:'],
  ['at 12:30: dinner', 'at 12\\:30: dinner'],
  ['see: this, and that: it', 'see: this, and that: it'],
  ['# heading', '\\# heading'],
  ['-# small', '\\-# small'],
  ['> quote', '\\> quote'],
  ['>>> long quote', '\\>>> long quote'],
  ['- item', '\\- item'],
  ['* item', '\\* item'],
  ['+ item', '\\+ item'],
  ['12. item', '12\\. item'],
  ['3) item', '3\\) item'],
  ['3.5 metres', '3.5 metres'],
  ['two # signs - in > the middle', 'two # signs - in > the middle'],
  ['first line\n# second\r\n\n> third', 'first line # second > third'],
  ['see https://example.org/a_b*c_d', 'see https\\://example.org/a\\_b\\*c\\_d'],
  ['see https://example.org/a_b.html, please', 'see https://example.org/a_b.html, please'],
  ['https://example.org/__init__', 'https\\://example.org/\\_\\_init\\_\\_'],
  ['https://a.b/\u202ec', 'https\\://a.b/\u202e\u202cc'],
  ['http://http://a*b', 'http\\://http\\://a\\*b'],
  ['\u202egnorw', '\u202e\u202cgnorw'],
  ['\u2067turned\u2069', '\u2067\u2069turned\u2069'],
  ['zero\u200bwidth', 'zero\u200bwidth'],
  ['half \ud800 a character', 'half \ufffd a character'],
])('%j is shown as %j', (text, shown) => {
  expect(escapeMarkdown(text)).toBe(shown);
});

test('marks stay marks, wherever they stand', () => {
  const marks = [
    { at: 0, text: '**' },
    { at: 2, text: '__' },
    { at: 3, text: '__' },
    { at: 5, text: '**' },
  ];
  expect(escapeMarkdown('a *b*', marks)).toBe('**a __\\*__b\\***');
});

const HOSTILE = fc.array(
  fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '__',
      '`',
      '```',
      '||',
      '~~',
      '\\',
      '@everyone',
      ':smile:',
      '<@1>',
      '[a](https://b.c)',
      '# ',
      '-# ',
    ],
    ...[
      '> ',
      '- ',
      '1. ',
      '\n',
      ' \n\n ',
      '\u2028',
      '\u202e',
      '\u2066',
      '\u202c',
      '\u2069',
      '\u200b',
      'word',
      ' ',
    ],
    ...['https://x.y/a_b', 'https://x.y/a__b', 'http://', '😀', 'é'],
  ),
  { maxLength: 30 },
);

/** Blanks around line breaks become one space; nothing else is lost. */
const onOneLine = (text: string): string =>
  text.replace(/[\s\u0085]+/g, (blanks) => (/[\n\r\v\f\u0085\u2028\u2029]/.test(blanks) ? ' ' : blanks));

test('what was escaped comes back whole, up to line breaks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        HOSTILE.map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(onOneLine(text));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a long run of anything is escaped in time that grows with its length', () => {
  for (const run of [' ', '\n', '*', 'http://', '\\', '1', '\u202e']) {
    expect(escapeMarkdown(run.repeat(200_000)).length).toBeGreaterThan(0);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownSource } from '../../src/article/markdown-source.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { brokenPromise, uncovered } from './outline.ts';

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    '\u2028',
    '\t',
    '    ',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '\ud800',
    '\u202e',
    '\0',
  ),
  fc.constantFrom(
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '```',
    '~~~',
    '---',
    '===',
    '| a | b |',
    '|--|--|',
    '<!--',
    '-->',
    '<p>',
    '</p>',
    '<li>',
    '<td>',
    '<br>',
  ),
  fc.constantFrom(
    '[a]: b',
    '[a](b)',
    '![',
    '](',
    '**',
    '_',
    '`',
    '~~',
    '{{< x >}}',
    '{#x}',
    ':::tip x',
    '<Tab title="x">',
    '</Tab>',
    '\n<Tab title="\n',
    '\n"\n>\n',
    '=== "x"',
    '--all  ',
    '!!! note',
    '[[',
    ']]',
    '\\',
    '+++',
    '[^1]: ',
    'By Ann Lee',
    '12 March 2024',
    '#tag#',
    'Source: x',
    '* * *',
    '  \n',
    '\\\n',
    '<script>',
  ),
  fc.constantFrom(
    'The wall broke. ',
    'It fell',
    'the sea broke the wall of the harbour on a sunday night in',
    '.',
  ),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  test('plain text is tiled by its sentences: no non-blank character is left out', () => {
    fc.assert(
      // What has headings of Markdown is read as Markdown.
      fc.property(
        anyText.filter((text) => !/^#/m.test(text)),
        (text) => {
          const article = parseArticle('any', text, 'txt');
          expect(article.text).toBe(text);
          expect(brokenPromise(article)).toBeNull();
          expect(uncovered(article)).toBe('');
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('of Markdown only marks are left out', () => {
    fc.assert(
      fc.property(
        // Front matter has its own tests.
        anyText.filter((text) => !text.startsWith('---')),
        (text) => {
          const article = parseArticle('any', text, 'md');
          expect(article.text).toBe(text);
          expect(markdownSource(text, 0).source).toHaveLength(text.length);
          expect(brokenPromise(article)).toBeNull();
          // What stands beside a fence names the code's language; a footnote's or a tag's name is a mark like a number before an item.
          const words = uncovered(article).replace(/(```|~~~).*/g, '');
          expect(words).not.toContain('wall');
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a quarter of a million characters without mercy', () => {
  const deep = (mark: string) =>
    Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}${mark} x`).join('\n');
  const texts = {
    'no blank': 'a'.repeat(250_000),
    addresses: 'http://'.repeat(35_000),
    'blanks inside a line': `a${' '.repeat(250_000)}b`,
    'blank lines': `${'\n'.repeat(250_000)}a`,
    'short lines': 'a\n'.repeat(1e5),
    stops: '.\n'.repeat(1e5),
    items: '- a\n'.repeat(50_000),
    'items in items': '- '.repeat(125_000),
    'a deep list': deep('-'),
    'deep quotes': Array.from({ length: 1_000 }, (_, i) => `${'>'.repeat(i)} x`).join('\n'),
    'quotes in one line': '>'.repeat(250_000),
    headings: '# a\n'.repeat(50_000),
    underlines: 'a\n=\n'.repeat(50_000),
    fences: '```\n'.repeat(50_000),
    comments: '<!--\n'.repeat(50_000),
    'open tags': '<p '.repeat(83_000),
    tags: '<p>'.repeat(83_000),
    'table heads': '|-|-|\n'.repeat(50_000),
    'link definitions': '[a]: '.repeat(50_000),
    by: 'By Ann '.repeat(35_000),
    labels: 'Source: x\n'.repeat(30_000),
    'wrapped lines': 'the sea broke the wall of the harbour on a sunday night an hour before\n'.repeat(4_000),
    'lone surrogates': '\ud800\n'.repeat(1e5),
    'control characters': '\u0001\n'.repeat(1e5),
    links: '[a](b) '.repeat(35_000),
    'links without a blank': '[a](b)'.repeat(40_000),
    'open links': '[a]('.repeat(60_000),
    emphasis: 'a**b_'.repeat(50_000),
    rows: `|a|b|\n|-|-|\n${'|c 1.|d|\n'.repeat(20_000)}`,
    figures: '1. 2. '.repeat(40_000),
    questions: 'Who?\n\n'.repeat(30_000),
    shortcodes: '{{'.repeat(125_000),
    'bullets of others': `${'a\n'.repeat(50_000)}${'→ a\n'.repeat(30_000)}`,
    'quoted lines': '> a\n'.repeat(50_000),
    'cells by commas': 'a,b,c\n'.repeat(40_000),
    'bars alone': 'a | b\n'.repeat(40_000),
    definitions: 'a\n: b\n'.repeat(30_000),
    pictures: ':a: b\n'.repeat(40_000),
    entities: '&nbsp;'.repeat(40_000),
    'open exports': 'export const a = (\n'.repeat(12_000),
    'lists of HTML': '<ol><li>'.repeat(30_000),
    'wiki links': '[['.repeat(125_000),
    options: '   -a\n      b.\n'.repeat(15_000),
    'an option of many lines': `-a\n${'  b.\n'.repeat(50_000)}`,
    'notes in a list': `- a\n${'\n    !!! a "b"\n        c\n'.repeat(9_000)}`,
    components: '<Tab title="a">\n'.repeat(15_000),
    'open components': '<Tab a="'.repeat(31_000),
    'notes in components': '<Tab a="\n!!! note\n">\n'.repeat(12_000),
  };
  test.each(Object.entries(texts))(
    '%s',
    (_, text) => {
      const begun = process.cpuUsage();
      expect(brokenPromise(parseArticle('any', text, 'txt'))).toBeNull();
      expect(brokenPromise(parseArticle('any', text, 'md'))).toBeNull();
      expect(markdownSource(text, 0).source).toHaveLength(text.length);
      // Processor time, which a busy machine does not stretch; anything not linear would take longer.
      expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
    },
    60_000,
  );
});

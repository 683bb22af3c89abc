import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/article/front-matter.ts';
import { parseArticle } from '../../src/article/parse-article.ts';

const withFields = (fields: string) => readFrontMatter(`---\n${fields}\n---\nText.`);

describe('fields', () => {
  test('title and metadata', () => {
    const fields =
      'title: The wall\nauthor: Ann Lee\nsource: Gazette\npublished: 2024-03-12\nlanguage: en\nurl: https://example.org';
    expect(withFields(fields)).toMatchObject({
      title: 'The wall',
      metadata: {
        author: 'Ann Lee',
        source: 'Gazette',
        published: '2024-03-12',
        language: 'en',
        url: 'https://example.org',
      },
    });
  });

  test.each([
    ['in quotes', 'title: "The wall: a life"', 'The wall: a life'],
    ['over lines', 'title: >\n  The wall\n  fell', 'The wall fell'],
    ['a number as written', 'title: 1.10', '1.10'],
    ['a yes as written', 'title: true', 'true'],
    ['a list', 'title: [Wall, Mole]', 'Wall, Mole'],
    ['nothing', 'title:', null],
    ['blanks', 'title: "  "', null],
    ['a mapping', 'title: {a: 1}', null],
    ['a name that stands for nothing', 'title: *wall', null],
    ['not there', 'draft: true', null],
    ['none at all', '', null],
    ['a note only', '# note', null],
  ])('a title, %s', (_, fields, title) => {
    expect(withFields(fields)?.title).toBe(title);
  });

  test('fields that an article does not have are ignored', () => {
    expect(withFields('layout: post\ntags: [a, b]\n__proto__: x\nconstructor: y')?.metadata).toEqual({});
  });
});

describe('as generators of sites write it', () => {
  test.each([
    ['date: 2015-11-17 16:16:01 -0600', { published: '2015-11-17 16:16:01 -0600' }],
    ["pubDate: 'Jul 08 2022'", { published: 'Jul 08 2022' }],
    ['publishDate: 2022-07-08', { published: '2022-07-08' }],
    ['date: 2022-07-08\npublished: 2022-07-09', { published: '2022-07-09' }],
    ['authors:\n  - Ann Roe\n  - Ben Poe', { author: 'Ann Roe, Ben Poe' }],
    ['authors:\n  - name: Ann Roe\n    title: Editor\n  - name: Ben Poe', { author: 'Ann Roe, Ben Poe' }],
    ['author:\n  name: Ann Roe', { author: 'Ann Roe' }],
    ['lang: en-GB', { language: 'en-GB' }],
    ['pubDatetime: 2022-09-23T15:22:00Z', { published: '2022-09-23T15:22:00Z' }],
    ['pubdate: 2022-07-08', { published: '2022-07-08' }],
    ['date_published: 2022-07-08', { published: '2022-07-08' }],
    ['published-at: 2022-07-08', { published: '2022-07-08' }],
    ['datePublished: "2022-07-08"', { published: '2022-07-08' }],
    ['published: true\ndate: 2022-07-08', { published: '2022-07-08' }],
    ['Author: Ann Roe', { author: 'Ann Roe' }],
    ['excerpt: "How it fell."', { description: 'How it fell.' }],
    ['subtitle: How it fell', { description: 'How it fell' }],
    ['tagline: How it fell\nlicense: CC0', { description: 'How it fell', rights: 'CC0' }],
    ['description: ""\nabstract: >\n  How it\n  fell.', { description: 'How it fell.' }],
    ['lang: en\n[a, b]: x', { language: 'en' }],
    ['canonical_url: https://example.org/a', { url: 'https://example.org/a' }],
  ])('%s', (fields, metadata) => {
    expect(withFields(fields)?.metadata).toEqual(metadata);
  });

  test('what a generator of sites keeps in a table of its own', () => {
    const text = '+++\ntitle = "The wall"\n[params]\nauthor = "Ann Roe"\n+++\nIt broke.';
    expect(readFrontMatter(text)?.metadata).toEqual({ author: 'Ann Roe' });
  });

  test('TOML', () => {
    const fields =
      'title = "The wall"\ndate = 2023-04-14T00:00:00Z\nauthors = ["Ann Roe", "Ben Poe"]\n[extra]\nx = 1';
    const text = `+++\n${fields}\n+++\nIt broke.`;
    expect(readFrontMatter(text)).toEqual({
      title: 'The wall',
      metadata: { published: '2023-04-14T00:00:00.000Z', author: 'Ann Roe, Ben Poe' },
      end: text.indexOf('It'),
    });
  });

  test.each([
    [
      '+++\ntitle = The wall\n+++',
      'front matter, line 2: it is no TOML; mend it, or put the value in quotes',
    ],
    ['+++\ntitle = "A"\n', 'front matter, line 1: it is not closed; end it with a line of +++'],
    [
      `+++\na = ${'['.repeat(9_000)}\n+++`,
      'front matter, line 2: it is no TOML; mend it, or put the value in quotes',
    ],
  ])('broken TOML: %j', (text, message) => {
    expect(() => readFrontMatter(text)).toThrow(
      expect.objectContaining({ name: 'FrontMatterError', message }),
    );
  });
});

describe('where it ends', () => {
  test.each([
    '---\ntitle: A\n---\n',
    '---\r\ntitle: A\r\n---\r\n',
    '---  \ntitle: A\n...\n',
    '---\n---\n',
    '---\ntitle: A\n---',
  ])('%j is front matter as a whole', (text) => {
    expect(readFrontMatter(text)?.end).toBe(text.length);
  });

  test.each([
    'Text.\n---\ntitle: A\n---',
    '----\ntitle: A\n----',
    ' ---\ntitle: A\n---',
    '',
    '--- title',
    '---\n\nA line across.\n',
    '---\nNote: closed on Mondays.\n\nCome in by the yard.\n',
    '---\nJust a sentence.\n---\nText.',
    '---\n- a\n---\nText.',
    '+++\nText.\n+++',
    '+++',
  ])('%j has none', (text) => {
    expect(readFrontMatter(text)).toBeNull();
  });

  test('its lines are no sentences', () => {
    const text = '---\ntitle: The wall\n---\n\nIt broke.';
    expect(parseArticle('wall', text, 'md').sentences).toMatchObject([
      { start: text.indexOf('It'), role: 'body' },
    ]);
  });
});

describe('broken front matter', () => {
  test.each([
    ['---\ntitle: A\n\nText.', 'front matter, line 1: it is not closed; end it with a line of ---'],
    [
      '---\nauthor: Ann\ntitle: The wall: a life\n---\nText.',
      'front matter, line 3: Nested mappings are not allowed in compact mappings; mend it, or put the value in quotes',
    ],
    [
      '---\r\ntitle: "The wall\r\n---\r\nText.',
      'front matter, line 2: Missing closing "quote; mend it, or put the value in quotes',
    ],
    [
      '---\ntitle: A\ntitle: B\n---\nText.',
      'front matter, line 3: Map keys must be unique; mend it, or put the value in quotes',
    ],
    [
      `---\na: ${'a'.repeat(30_000)}\n---\nText.`,
      'front matter, line 1: it does not end within 20,000 characters; end it with a line of ---',
    ],
  ])('%j', (text, message) => {
    expect(() => readFrontMatter(text)).toThrow(
      expect.objectContaining({ name: 'FrontMatterError', message }),
    );
  });

  test.each([
    '['.repeat(19_000),
    '{a: '.repeat(4_000),
    '- '.repeat(9_000),
    '? '.repeat(9_000),
    '&a '.repeat(6_000),
    '!'.repeat(19_000),
    '[\n'.repeat(9_000),
  ])('made to be slow: %#', (fields) => {
    expect(() => withFields(`a: ${fields}`)).toThrow('front matter, line');
  });
});

describe('before the headings of a wiki', () => {
  const sections = '\n== Walls ==\nThe mole is a wall.\n\n== Storms ==\nThey come in March.\n';

  test('it is read', () => {
    const { title, metadata } = parseArticle(
      'm',
      `---\ntitle: Mole\nauthor: Ann Lee\n---\n${sections}`,
      'md',
    );
    expect([title, metadata.author]).toEqual(['Mole', 'Ann Lee']);
  });

  test('broken, it is refused', () => {
    expect(() => parseArticle('m', `---\ntitle: "Mole\n---\n${sections}`, 'md')).toThrow(
      expect.objectContaining({ name: 'FrontMatterError' }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/article/article.ts';
import { readMetadataLine } from '../../src/article/metadata-line.ts';

const filling: readonly [string, keyof Metadata, string][] = [
  ['Source: Harbour Gazette', 'source', 'Harbour Gazette'],
  ['SOURCE: Harbour Gazette, page 3', 'source', 'Harbour Gazette, page 3'],
  ['Via: Harbour Gazette', 'source', 'Harbour Gazette'],
  ['**Source:** Harbour Gazette', 'source', 'Harbour Gazette'],
  ['By Ann Lee', 'author', 'Ann Lee'],
  ['By Ann Lee and J. K. Roe', 'author', 'Ann Lee and J. K. Roe'],
  ['BY ANN LEE', 'author', 'ANN LEE'],
  ['*By Ann Lee*', 'author', 'Ann Lee'],
  ['By Ann Lee | Harbour Gazette', 'author', 'Ann Lee'],
  ['By Ann Lee, Bob van der Roe', 'author', 'Ann Lee, Bob van der Roe'],
  ['Author: Ann Lee', 'author', 'Ann Lee'],
  ['Authors: Ann Lee; Bob Roe', 'author', 'Ann Lee; Bob Roe'],
  ['Written by: Ann Lee', 'author', 'Ann Lee'],
  ['Date: 12 March 2024', 'published', '12 March 2024'],
  ['Published: 2024-03-12', 'published', '2024-03-12'],
  ['Posted on: March 2024', 'published', 'March 2024'],
  ['12 March 2024', 'published', '12 March 2024'],
  ['March 12, 2024', 'published', 'March 12, 2024'],
  ['Tuesday, March 12, 2024', 'published', 'Tuesday, March 12, 2024'],
  ['Tue 12 Mar 2024 10:30 GMT', 'published', 'Tue 12 Mar 2024 10:30 GMT'],
  ['March 12, 2024, 5:30 p.m. ET', 'published', 'March 12, 2024, 5:30 p.m. ET'],
  ['March 2024', 'published', 'March 2024'],
  ['2024-03-12', 'published', '2024-03-12'],
  ['2024-03-12T10:30:00Z', 'published', '2024-03-12T10:30:00Z'],
  ['12/03/2024', 'published', '12/03/2024'],
  ['12.03.2024', 'published', '12.03.2024'],
  ['https://example.org/harbour', 'url', 'https://example.org/harbour'],
  ['URL: https://example.org/harbour', 'url', 'https://example.org/harbour'],
  ['Language: en', 'language', 'en'],
  ['Release date: March 14, 2011 [eBook #35521]', 'published', 'March 14, 2011'],
  ['Posting Date: 2 May 2009 (first edition)', 'published', '2 May 2009'],
  ['Date: Spring (2011)', 'published', 'Spring (2011)'],
  ['Copyright 2024 Harbour Gazette', 'rights', 'Copyright 2024 Harbour Gazette'],
  ['© 2024 Harbour Gazette', 'rights', '© 2024 Harbour Gazette'],
  ['*(c) 2019 Ann Lee*', 'rights', '(c) 2019 Ann Lee'],
  ['All rights reserved.', 'rights', 'All rights reserved.'],
  ['Licence: CC BY 4.0', 'rights', 'CC BY 4.0'],
  ['Copyright: Ann Lee', 'rights', 'Ann Lee'],
];

const silent: readonly string[] = [
  '#harbour#',
  '#harbour #storm',
  '#harbour# #storm#',
  'Tags: harbour, storm',
  'Keywords: harbour; storm',
  'Updated: 13 March 2024',
  'Photo: Ann Lee',
  'Most recently updated: January 7, 2021',
  'Last revised: 2 May 2014',
  'Read more: The storm in pictures',
  'Filed under: Sea',
  'DOI: 10.1000/182',
  '10.1000/xyz123',
  'doi:10.1000/xyz123',
  '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c',
  'SHA: 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c',
  '123e4567-e89b-12d3-a456-426614174000',
  '* * *',
  '-----',
  '|',
  '***',
];

const text: readonly string[] = [
  'By Monday the water had risen.',
  'By the river stands a mill',
  'By then nobody cared',
  'By 1900 it was gone',
  'The source: a spring in the hills',
  'Date palms grow here.',
  'Dates: they are sweet fruit',
  'In March 2024 the wall fell.',
  'March 12, 2024 was a Tuesday.',
  'May 5 people leave',
  'See https://example.org/harbour for more.',
  '#1 in the charts was a ballad.',
  'Editor: I think that the wall is too low.',
  'Author: I wrote it. Nobody else did.',
  'There was one rule: never look back.',
  'Source',
  'defaced',
  'effaced walls',
  '1234',
  'Yes!',
  'Hello',
  'Copyright lasts seventy years in this country.',
  'Licence: the town sells it for ten euros a year, and asks no questions.',
  '“No.”',
];

describe('lines that fill a field', () => {
  test.each(filling)('%s', (line, field, value) => {
    expect(readMetadataLine(line)).toEqual({ fills: [field, value] });
  });
});

describe('lines that are no part of the article and fill nothing', () => {
  test.each(silent)('%s', (line) => {
    expect(readMetadataLine(line)).toEqual({ fills: null });
  });
});

describe('lines that belong to the article', () => {
  test.each(text)('%s', (line) => {
    expect(readMetadataLine(line)).toBeNull();
  });
});

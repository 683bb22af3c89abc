import { describe, expect, test } from 'vitest';
import { asHeaderSays } from '../../../src/library/fetch/fetch-page.ts';
import { pageFormat } from '../../../src/library/fetch/page-format.ts';

const PDF = '%PDF-1.7 …';
const ZIP = 'PK\u0003\u0004…';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const CASES: [
  contentType: string,
  path: string,
  body: string,
  format: string | null,
  disposition?: string,
][] = [
  ['text/html; charset=utf-8', '/a', '<p>', 'html'],
  ['TEXT/HTML', '/a.pdf', '<p>', 'html'],
  ['application/xhtml+xml', '/a', '<html>', 'html'],
  ['text/plain', '/a', 'Hello.', 'txt'],
  ['text/plain', '/README.md', '# Hello', 'md'],
  ['text/plain', '/page.html', '<html>', 'html'],
  ['text/plain', '/a', '\n<!DOCTYPE html><p>', 'html'],
  ['text/markdown', '/a.txt', '# Hello', 'md'],
  ['', '/a', 'Hello.', 'txt'],
  ['', '/a', '<html lang="en">', 'html'],
  ['', '/a.md', '# Hello', 'md'],
  ['application/pdf', '/a', PDF, 'pdf'],
  ['application/pdf', '/a', `\n\n${PDF}`, 'pdf'],
  [DOCX, '/a', ZIP, 'docx'],
  ['application/epub+zip', '/a', ZIP, 'epub'],
  ['application/octet-stream', '/a.docx', ZIP, 'docx'],
  ['application/octet-stream', '/a.txt', 'Hello.', 'txt'],
  ['application/zip', '/a.epub', ZIP, 'epub'],
  // The name that the site gives the file counts before the address.
  ['application/octet-stream', '/get.php', PDF, 'pdf', 'attachment; filename="../../etc/report.PDF"'],
  ['application/octet-stream', '/get.txt', PDF, 'pdf', 'attachment; filename=report.pdf'],
  ['text/html', '/a', '<p>', 'html', 'attachment; filename="x.exe"'],
  // The bytes have the last word.
  ['application/pdf', '/a.pdf', '<html>please log in', null],
  [DOCX, '/a.docx', 'Hello.', null],
  ['text/html', '/a', PDF, null],
  ['text/plain', '/a', ZIP, null],
  ['application/octet-stream', '/a', 'Hello.', null],
  ['application/octet-stream', '/a.exe', 'MZ', null],
  ['application/zip', '/a.zip', ZIP, null],
  ['image/png', '/a.html', 'PNG', null],
  ['application/json', '/a.txt', '{}', null],
  ['video/mp4', '/a', '', null],
  ['application/msword', '/a.doc', '', null],
  ['constructor', '/a', 'Hello.', null],
  ['', '/a.constructor', 'Hello.', 'txt'],
];
test.each(CASES)('%s at %s beginning with %j is %s', (contentType, path, body, format, disposition = '') => {
  const head = { url: new URL(path, 'https://example.org'), contentType, contentDisposition: disposition };
  expect(pageFormat({ ...head, body: Buffer.from(body, 'latin1') })).toBe(format);
});

describe('the encoding that the header names', () => {
  const latin = Buffer.from('caf\xe9', 'latin1');
  const utf8 = Buffer.from('café');
  const marked = Buffer.from('\uFEFFcafé');
  const cases: [what: string, bytes: Buffer, contentType: string, result: Buffer][] = [
    ['is undone', latin, 'text/html; charset=iso-8859-1', marked],
    ['in quotes', latin, 'text/html; charset="windows-1252"', marked],
    ['in any spelling', latin, 'text/html;CHARSET=Latin1; x=y', marked],
    ['of two bytes', Buffer.from('café', 'utf16le'), 'text/plain; charset=utf-16le', marked],
    ['of UTF-8 is told on', utf8, 'text/html; charset=utf-8', marked],
    ['is left to the reader without it', latin, 'text/html', latin],
    ['is not believed when it is unknown', latin, 'text/html; charset=klingon', latin],
    ['is not believed when the bytes deny it', latin, 'text/html; charset=utf-8', latin],
    ['gives way to a mark', marked, 'text/html; charset=iso-8859-1', marked],
    [
      'gives way to a mark of two bytes',
      Buffer.from('fffe6100', 'hex'),
      'text/plain; charset=utf-8',
      Buffer.from('fffe6100', 'hex'),
    ],
  ];
  test.each(cases)('%s', (_what, bytes, contentType, result) => {
    expect(Buffer.from(asHeaderSays(bytes, contentType))).toEqual(result);
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Article, sentenceText } from '../../src/article/article.ts';
import type { ArticleFormat } from '../../src/article/format.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { bookFile } from './files/book-file.ts';
import { LOCKED_PDF, printedFile } from './files/printed-file.ts';
import { wordFile } from './files/word-file.ts';
import { brokenPromise } from './outline.ts';

/** Each sentence with its role and section, one a line. */
function told(article: Article): string[] {
  expect(brokenPromise(article)).toBeNull();
  return article.sentences.map((sentence) => {
    const section = sentence.section === null ? '' : ` (${sentence.section})`;
    return `${sentence.role}${section}: ${sentenceText(article, sentence)}`;
  });
}

describe('a PDF', () => {
  test('is read column by column, without heads and page numbers, its paragraphs whole', async () => {
    const article = await readArticleFile('mill', await printedFile(), 'pdf');
    expect(told(article)).toEqual([
      'title: The mill at Harlow',
      'body: The mill was built in 1790 by the brothers Tench, who ground corn there for forty years.',
      'body: It has fourteen well-known windows and a wheel of oak.',
      'heading: Opening hours',
      'body (Opening hours): The mill is open from April to October, and on fine days in winter too, when the miller is at home.',
      'body (Opening hours): The well-known bell rings.',
      'body (Opening hours): Nobody may touch it.',
    ]);
    expect(article.metadata).toEqual({ author: 'Ada Tench' });
    expect(article.warnings).toEqual([]);
  });
});

describe('a Word document', { timeout: 20_000 }, () => {
  test('has headings, lists, tables and notes; what was left out is told', async () => {
    const article = await readArticleFile('mill', await wordFile(), 'docx');
    expect(told(article)).toEqual([
      'title: The mill at Harlow',
      'body: The mill was built in 1790.',
      'heading: Opening hours',
      'body (Opening hours): Shoes that may get wet',
      'body (Opening hours): A lamp',
      'body (Opening hours): Day\tHours',
      'body (Opening hours): Sunday\tclosed',
      'body (Opening hours): The wheel has never stopped.',
      'body (Opening hours): So the miller says.',
    ]);
    expect(article.metadata).toEqual({ author: 'Ada Tench' });
    expect(article.warnings).toEqual([['trackedChanges'], ['noHeaders']]);
  });
});

describe('an EPUB', () => {
  test('is read chapter by chapter in the order of its spine', async () => {
    const article = await readArticleFile('mill', bookFile(), 'epub');
    expect(told(article)).toEqual([
      'title: The mill at Harlow',
      'heading: The wheel',
      'body (The wheel): The wheel is of oak.',
      'heading: The bell',
      'body (The bell): It is rung at nine.',
    ]);
    expect(article.metadata).toEqual({
      author: 'Ada Tench',
      source: 'Valley Press',
      published: '2024-03-08',
      language: 'en',
    });
  });

  test('is refused when its chapters are locked', async () => {
    const locks =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OPS/wheel.xhtml"/></CipherData></EncryptedData></encryption>';
    const book = bookFile({ 'META-INF/encryption.xml': locks });
    await expect(readArticleFile('mill', book, 'epub')).rejects.toThrow('locked by copy protection');
  });
});

describe('a text that is not UTF-8', () => {
  const text =
    'Das Café der Mühle öffnet früh. Die Müllerin heißt Ada, und sie kocht „schwarzen“ Kaffee für jeden.';
  const wide = Buffer.from(text, 'utf16le');
  const narrow = Buffer.from(text.replaceAll('„', '\x84').replaceAll('“', '\x93'), 'latin1');
  test.each([
    ['UTF-16 by its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), []],
    ['UTF-16 with the greater byte first', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16(), []],
    ['UTF-16 without a mark', wide, []],
    ['Windows-1252 by guess', narrow, [['guessedEncoding', 'windows-1252']]],
  ])('%s is decoded', async (_, bytes, warnings) => {
    const article = await readArticleFile('cafe', bytes, 'txt');
    expect(article.text).toBe(text);
    expect(article.warnings).toEqual(warnings);
  });

  test.each([
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['a letter written too long', [0xe0, 0x81, 0x81]],
    ['another', [0xf0, 0x80, 0x80, 0x81]],
    ['what is beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s among sound letters is named by its place', async (_, bytes) => {
    const file = Buffer.concat([
      Buffer.from('\u00e9\u00e8\u00ea\u00eb\u00e0 '),
      Buffer.from(bytes),
      Buffer.from('. It broke.'),
    ]);
    await expect(readArticleFile('file', file, 'txt')).rejects.toThrow('it is not UTF-8 (byte 11)');
  });

  test('a page in the encoding that it declares', async () => {
    const page =
      '<html><head><meta charset="windows-1251"></head><body><p>\xcc\xe5\xeb\xfc\xed\xe8\xf6\xe0.</p></body></html>';
    const article = await readArticleFile('page', Buffer.from(page, 'latin1'), 'html');
    expect(article.text).toBe('Мельница.');
  });
});

/** A zip that claims to hold a file of so many zeros. */
function bomb(name: string, megabytes: number): Uint8Array {
  return zipSync({
    'META-INF/container.xml': strToU8('<rootfile full-path="a.opf"/>'),
    [name]: new Uint8Array(megabytes * 1e6),
  });
}

/** The same, in whose headers it has ten bytes. */
function liar(name: string, megabytes: number): Uint8Array {
  const zip = Buffer.from(bomb(name, megabytes));
  const SIZES = [
    ['PK\x03\x04', 22],
    ['PK\x01\x02', 24],
  ] as const;
  for (const [header, offset] of SIZES)
    for (let at = zip.indexOf(header); at >= 0; at = zip.indexOf(header, at + 4))
      if (zip.readUInt32LE(at + offset) > 1e6) zip.writeUInt32LE(10, at + offset);
  return zip;
}

describe('a file that cannot be read is refused with the reason', () => {
  const refused: readonly (readonly [
    string,
    ArticleFormat,
    () => Uint8Array | Promise<Uint8Array>,
    string,
  ])[] = [
    ['no PDF', 'pdf', () => Buffer.from('Hello'), 'it is damaged: not a sound PDF'],
    [
      'a PDF whose pages lead in a circle',
      'pdf',
      () =>
        Buffer.from(
          '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj\ntrailer <</Root 1 0 R>>',
        ),
      'it is damaged: not a sound PDF',
    ],
    ['an empty PDF', 'pdf', () => new Uint8Array(), 'it is damaged: not a sound PDF'],
    [
      'a PDF that ends in the middle',
      'pdf',
      async () => (await printedFile()).slice(0, 300),
      'it is damaged',
    ],
    [
      'a PDF without text',
      'pdf',
      () => printedFile({ blank: true }),
      'its pages hold no text, only pictures',
    ],
    ['a PDF with a password', 'pdf', () => Buffer.from(LOCKED_PDF), 'it is locked with a password'],
    ['no document', 'docx', () => Buffer.from('Hello'), 'it is damaged: not a sound zip archive'],
    [
      'a zip of something else',
      'docx',
      () => zipSync({ 'a.xml': strToU8('<a/>') }),
      'it is no Word document',
    ],
    [
      'a document with a password',
      'docx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'it is locked with a password',
    ],
    [
      'a document that is no XML',
      'docx',
      () => zipSync({ 'word/document.xml': strToU8('Hello') }),
      'it is damaged',
    ],
    ['a bomb as a document', 'docx', () => bomb('word/document.xml', 31), 'it unpacks to more than 8 MB'],
    [
      'a document whose headers lie about its size',
      'docx',
      () => liar('word/document.xml', 40),
      'it is damaged: not a sound zip archive',
    ],
    [
      'a document of more elements than any has',
      'docx',
      () => zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:p/>'.repeat(300_001)}</w:document>`) }),
      'it places more pieces of text than can be read',
    ],
    ['no book', 'epub', () => Buffer.from('Hello'), 'it is damaged: not a sound zip archive'],
    [
      'a book without chapters',
      'epub',
      () => zipSync({ 'META-INF/container.xml': strToU8('<container/>') }),
      'names no book',
    ],
    [
      'a book that lacks a chapter',
      'epub',
      () => bookFile({ 'OPS/bell.xhtml': null }),
      'OPS/bell.xhtml is missing',
    ],
    [
      'a book of more elements than any has',
      'epub',
      () => bookFile({ 'OPS/bell.xhtml': '<p>x'.repeat(300_001) }),
      'it places more pieces of text than can be read',
    ],
    ['a bomb as a book', 'epub', () => bomb('a.xhtml', 31), 'it unpacks to more than 15 MB'],
    ['a binary text', 'txt', () => new Uint8Array([65, 0, 66, 67]), 'it is binary'],
  ];
  test.each(refused)('%s', async (_, format, bytes, reason) => {
    await expect(readArticleFile('file', await bytes(), format)).rejects.toThrow(reason);
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ArticleError, readArticle, systemReason } from '../../src/article/read-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'articles-'));
/** As the message lists them. */
const ENDINGS = '.md, .txt, .html, .htm, .pdf, .docx, .epub';
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a file', () => {
  test('has its name without the ending as id', async () => {
    expect((await readArticle(write('harbour.wall.txt', 'The wall broke.'))).id).toBe('harbour.wall');
  });

  test('may have its ending in capitals', async () => {
    expect((await readArticle(write('LOUD.MD', '# The wall\n\nIt broke.'))).title).toBe('The wall');
  });

  test('loses its byte order mark and nothing else', async () => {
    const text = 'The wall\r\n\r\n\tIt broke. \u00a0\ufeff';
    expect((await readArticle(write('mark.txt', `\ufeff${text}`))).text).toBe(text);
  });

  test('may be a link', async () => {
    symlinkSync(write('target.txt', 'It broke.'), join(folder, 'link.txt'));
    expect((await readArticle(join(folder, 'link.txt'))).id).toBe('link');
  });

  test('may have 5 MB', async () => {
    const article = await readArticle(write('large.txt', 'It broke. '.repeat(500_000)));
    expect(article.sentences).toHaveLength(500_000);
  });
});

describe('a file that cannot be an article', () => {
  mkdirSync(join(folder, 'folder.txt'));
  const latin = Buffer.concat([Buffer.from('Caf\u00e9 ö. '), Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x2e])]);
  const cut = Buffer.from('The café').subarray(0, 8);
  const rows: readonly [string, string, string | Uint8Array | null, string][] = [
    ['missing', 'none.txt', null, 'there is no such file; check the path'],
    ['below a file', 'file.txt/none.txt', null, 'there is no such file; check the path'],
    ['a folder', 'folder.txt', null, 'it is a folder; name a file in it'],
    ['another ending', 'wall.rtf', 'It broke.', `its ending is not supported; use one of ${ENDINGS}`],
    ['no ending', 'wall', 'It broke.', `its ending is not supported; use one of ${ENDINGS}`],
    ['empty', 'empty.txt', '', 'it is empty; write the article into it'],
    ['blank', 'blank.md', ' \r\n\t\n\u00a0', 'it is empty; write the article into it'],
    ['nothing but a mark', 'bom.txt', '\ufeff', 'it is empty; write the article into it'],
    [
      'no sentence',
      'bare.md',
      '---\ntitle: The wall\n---\n# The wall\n',
      'it holds no sentence to quote, only title or metadata; write the article into it',
    ],
    [
      'too large',
      'huge.txt',
      'a'.repeat(5_000_001),
      'it has 5000001 bytes, more than 5 MB; split it into smaller files',
    ],
    ['binary', 'binary.txt', 'It broke.\0', 'it is binary (a NUL at byte 9); save it as plain UTF-8 text'],
    ['UTF-8 and Latin-1 at once', 'latin.txt', latin, 'it is not UTF-8 (byte 13); save it as UTF-8'],
    [
      'marks for what is lost, and a fault behind them',
      'marks.txt',
      Buffer.concat([Buffer.from('Caf\ufffd \ufffd \ufffd é ö ü '), Buffer.from([0x80, 0x2e])]),
      'it is not UTF-8 (byte 24); save it as UTF-8',
    ],
    ['cut off', 'cut.txt', cut, 'it is not UTF-8 (byte 7); save it as UTF-8'],
    [
      'front matter not closed',
      'open.md',
      '---\ntitle: The wall\n',
      'front matter, line 1: it is not closed; end it with a line of ---',
    ],
    [
      'broken front matter',
      'broken.md',
      '---\ntitle: [The wall\n---\nIt broke.',
      'front matter, line 2: Flow sequence in block collection must be sufficiently indented and end with a ]; mend it, or put the value in quotes',
    ],
  ];

  write('file.txt', 'It broke.');

  test.each(rows)('%s', async (_, name, content, fault) => {
    const path = content === null ? join(folder, name) : write(name, content);
    const error: unknown = await readArticle(path).catch((thrown: unknown) => thrown);
    expect(error instanceof ArticleError && error.path).toBe(path);
    expect(error instanceof ArticleError && error.message).toBe(`${path}: ${fault}`);
  });

  test('the message is one line whatever the name', async () => {
    await expect(readArticle('no\nsuch.txt')).rejects.toThrow(
      'no such.txt: there is no such file; check the path',
    );
  });

  test('a name that no file can have', async () => {
    await expect(readArticle('wall\0.txt')).rejects.toThrow(/it cannot be read \(ERR_INVALID_ARG_VALUE\)/);
  });

  test('a link that leads to itself', async () => {
    symlinkSync('round.txt', join(folder, 'round.txt'));
    await expect(readArticle(join(folder, 'round.txt'))).rejects.toThrow(/it cannot be read \(ELOOP\)/);
  });

  // Whoever runs the tests may be allowed to read everything, so the fault itself is made here.
  test.each(['EACCES', 'EPERM'])('one that may not be read: %s', (code) => {
    expect(systemReason({ code })).toBe(
      'it may not be read; give the user who runs this the right to read it',
    );
  });
});

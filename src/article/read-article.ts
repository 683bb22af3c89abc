import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from './article.ts';
import { FrontMatterError } from './front-matter.ts';
import { articleFormats, isArticleFormat, parseArticle } from './parse-article.ts';

/** A file that cannot be an article. The message is one line: `path: what is wrong; how to mend it`. */
export class ArticleError extends Error {
  readonly path: string;
  constructor(path: string, fault: string) {
    super(`${path}: ${fault}`.replace(/[\r\n]+/g, ' '));
    this.name = 'ArticleError';
    this.path = path;
  }
}

/** The largest file that is read, in bytes. */
const largestFile = 5_000_000;

/** Reads a file as an article whose id is the file's name without its ending. Throws an ArticleError when the file cannot be one. */
export async function readArticle(path: string): Promise<Article> {
  try {
    await checkFile(path);
    return parse(path, decode(path, await readFile(path)));
  } catch (fault) {
    if (fault instanceof FrontMatterError) throw new ArticleError(path, fault.message);
    if (isSystemFault(fault)) throw new ArticleError(path, systemReason(fault));
    throw fault;
  }
}

/** Whatever can be told without reading the file. */
async function checkFile(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new ArticleError(path, 'it is a folder; name a file in it');
  if (!found.isFile()) throw new ArticleError(path, 'it is not an ordinary file; name a text file');
  if (!isArticleFormat(formatOf(path))) {
    const endings = articleFormats.map((format) => `.${format}`).join(' or ');
    throw new ArticleError(path, `its ending is not supported; use ${endings}`);
  }
  if (found.size > largestFile) {
    throw new ArticleError(path, `it has ${found.size} bytes, more than 5 MB; split it into smaller files`);
  }
}

function parse(path: string, text: string): Article {
  const format = formatOf(path);
  if (text.trim() === '' || !isArticleFormat(format)) {
    throw new ArticleError(path, 'it is empty; write the article into it');
  }
  const article = parseArticle(basename(path, extname(path)), text, format);
  if (!article.sentences.some((sentence) => sentence.role === 'body')) {
    throw new ArticleError(
      path,
      'it holds no sentence to quote, only title or metadata; write the article into it',
    );
  }
  return article;
}

function formatOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

function isSystemFault(fault: unknown): fault is NodeJS.ErrnoException {
  return fault instanceof Error && 'code' in fault;
}

/** What a fault of the file system means for the person who named the file, and the mend. */
export function systemReason({ code }: Pick<NodeJS.ErrnoException, 'code'>): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file; check the path';
  if (code === 'EACCES' || code === 'EPERM')
    return 'it may not be read; give the user who runs this the right to read it';
  return `it cannot be read (${code}); check the path and the disk`;
}

function decode(path: string, bytes: Buffer): string {
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2))) {
    throw new ArticleError(path, 'it is UTF-16, not UTF-8; save it as UTF-8');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new ArticleError(path, `it is binary (a NUL at byte ${nul}); save it as plain UTF-8 text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleError(path, `it is not UTF-8 (byte ${firstInvalidByte(bytes)}); save it as UTF-8`);
  }
}

/** The offset of the first byte that is not UTF-8, found by halving. */
function firstInvalidByte(bytes: Buffer): number {
  let sound = 0;
  let faulty = bytes.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) sound = middle;
    else faulty = middle;
  }
  // The fault may begin earlier, with a character that is never completed.
  while (!decodes(bytes.subarray(0, sound), false)) sound--;
  return sound;
}

/** Whether the bytes are UTF-8; `open` allows them to end inside a character. */
function decodes(bytes: Buffer, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}

import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from './article.ts';
import { FrontMatterError } from './front-matter.ts';
import { articleFormats, isArticleFormat, parseArticle } from './parse-article.ts';

/** A file that cannot be an article. The message is one line: `path: what is wrong; how to mend it`. */
export class ArticleError extends Error {
  readonly path: string;
  constructor(path: string, fault: string) {
    super(`${path}: ${fault}`);
    this.name = 'ArticleError';
    this.path = path;
  }
}

/** The largest file that is read, in bytes. */
export const largestFile = 5_000_000;

/** Reads a file as an article whose id is the file's name without its ending. Throws an ArticleError when the file cannot be one. */
export async function readArticle(path: string): Promise<Article> {
  const ending = extname(path);
  const format = ending.slice(1).toLowerCase();
  const bytes = await readBytes(path);
  if (!isArticleFormat(format)) {
    const endings = articleFormats.map((name) => `.${name}`).join(' or ');
    throw new ArticleError(path, `its ending is not supported; use ${endings}`);
  }
  const text = decode(path, bytes);
  if (text.trim() === '') throw new ArticleError(path, 'it is empty; write the article into it');
  try {
    return parseArticle(basename(path, ending), text, format);
  } catch (fault) {
    if (fault instanceof FrontMatterError) throw new ArticleError(path, fault.message);
    throw fault;
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size, isDirectory, isFile } = await stat(path).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
      isFile: found.isFile(),
    }));
    if (isDirectory) throw new ArticleError(path, 'it is a folder; name a file in it');
    if (!isFile) throw new ArticleError(path, 'it is not an ordinary file; name a text file');
    if (size > largestFile) {
      throw new ArticleError(path, `it has ${size} bytes, more than 5 MB; split it into smaller files`);
    }
    return await readFile(path);
  } catch (fault) {
    if (fault instanceof ArticleError) throw fault;
    throw new ArticleError(path, reasonOf(fault));
  }
}

function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file; check the path';
  if (code === 'EACCES' || code === 'EPERM')
    return 'it may not be read; give the user who runs this permission to read it';
  return `it cannot be read (${code || 'unknown fault'}); check the file and the disk`;
}

function decode(path: string, bytes: Buffer): string {
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new ArticleError(path, `it is binary (a NUL at byte ${nul}); save it as plain UTF-8 text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleError(path, `it is not UTF-8 (byte ${firstInvalidByte(bytes)}); save it as UTF-8`);
  }
}

/** The offset of the first byte that is not UTF-8, found by halving: a prefix that decodes, at most cut in mid-character, is sound. */
function firstInvalidByte(bytes: Buffer): number {
  let sound = 0;
  let faulty = bytes.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (decodes(bytes.subarray(0, middle))) sound = middle;
    else faulty = middle;
  }
  return sound;
}

function decodes(prefix: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}

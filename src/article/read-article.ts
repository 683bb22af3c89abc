import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from './article.ts';
import { type ArticleFormat, articleFormats, isArticleFormat, LARGEST_FILE } from './format.ts';
import { readArticleFile } from './read-article-file.ts';
import { UnreadableArticle } from './unreadable.ts';

/** A file that cannot be an article. The message is one line: `path: what is wrong; how to mend it`. */
export class ArticleError extends Error {
  readonly path: string;
  constructor(path: string, fault: string) {
    super(`${path}: ${fault}`.replace(/[\r\n]+/g, ' '));
    this.name = 'ArticleError';
    this.path = path;
  }
}

/** Reads a file as an article, its id the file's name without ending. Throws an ArticleError for none. */
export async function readArticle(path: string): Promise<Article> {
  try {
    const format = await checkFile(path);
    return await readArticleFile(basename(path, extname(path)), await readFile(path), format);
  } catch (fault) {
    if (fault instanceof UnreadableArticle) throw new ArticleError(path, fault.message);
    if (fault instanceof Error && 'code' in fault) throw new ArticleError(path, systemReason(fault));
    throw fault;
  }
}

/** Its format; throws whatever can be told without reading the file. */
async function checkFile(path: string): Promise<ArticleFormat> {
  const found = await stat(path);
  if (found.isDirectory()) throw new ArticleError(path, 'it is a folder; name a file in it');
  if (!found.isFile()) throw new ArticleError(path, 'it is not an ordinary file; name a text file');
  const format = extname(path).slice(1).toLowerCase();
  if (!isArticleFormat(format)) {
    const endings = articleFormats.map((known) => `.${known}`).join(', ');
    throw new ArticleError(path, `its ending is not supported; use one of ${endings}`);
  }
  if (found.size > LARGEST_FILE) {
    throw new ArticleError(path, `it has ${found.size} bytes, more than 5 MB; split it into smaller files`);
  }
  return format;
}

/** What a fault of the file system means for the person who named the file, and the mend. */
export function systemReason({ code }: { readonly code?: unknown }): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file; check the path';
  if (code === 'EACCES' || code === 'EPERM')
    return 'it may not be read; give the user who runs this the right to read it';
  return `it cannot be read (${code}); check the path and the disk`;
}

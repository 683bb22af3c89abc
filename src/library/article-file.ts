import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Article } from '../article/article.ts';
import { ArticleError, readArticle } from '../article/read-article.ts';
import { isLink } from './fetch/is-link.ts';
import { byName } from './folder.ts';
import type { FileChange, Problem } from './library.ts';

/** A file as last looked at. With both article and fault, the article is an earlier version. */
export interface Volume {
  readonly path: string;
  readonly article: Article | null;
  /** Why the file as it is now cannot be used, in one line that names it. */
  readonly fault: string | null;
}

/** Reads what is named as an article; throws an ArticleError when it cannot be one. */
export type ReadArticle = (path: string) => Promise<Article>;

/**
 * Reads the file. A file that cannot be used keeps the article of the earlier volume; one that says the same
 * as before keeps the very same article, so that it is not indexed again. Null when a file that was there has
 * gone. Never throws.
 */
export async function readVolume(
  path: string,
  earlier?: Volume,
  read: ReadArticle = readArticle,
): Promise<Volume | null> {
  const kept = earlier?.article ?? null;
  if (kept && !isLink(path) && (await isGone(path))) return null;
  try {
    const article = await read(path);
    return { path, article: kept && isSame(kept, article) ? kept : article, fault: null };
  } catch (error) {
    return { path, article: kept, fault: faultOf(path, error) };
  }
}

/**
 * The articles to ask, in the volumes' order, and everything that is wrong. Of two files with one id (a.md
 * and a.txt) the first is taken and the other named.
 */
export function arrange(volumes: readonly Volume[]): { articles: Article[]; problems: Problem[] } {
  const holders = new Map<string, string>();
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const { path, article, fault } of volumes) {
    if (fault) problems.push({ path, message: article ? keptMessage(fault) : fault });
    if (!article) continue;
    const holder = holders.get(article.id);
    if (holder) {
      const clash = `the id "${article.id}" is already taken by ${basename(holder)}; rename one of the two`;
      problems.push({ path, message: `${path}: ${clash}` });
    } else {
      holders.set(article.id, path);
      articles.push(article);
    }
  }
  return { articles, problems };
}

/** By the files' names, in code-unit order. */
export function inOrderOfName(volumes: readonly Volume[]): Volume[] {
  return volumes.toSorted((one, other) => byName(basename(one.path), basename(other.path)));
}

/** What a second look at a file brought; null when nothing that matters. */
export function changeOf(path: string, earlier: Volume | undefined, now: Volume | null): FileChange | null {
  const name = basename(path);
  if (!now) return { path, what: 'removed', message: `${name} was removed` };
  if (now.fault) {
    if (now.fault === earlier?.fault) return null;
    if (!now.article) return { path, what: 'refused', message: now.fault };
    return { path, what: 'kept', message: keptMessage(now.fault) };
  }
  if (earlier && !earlier.fault && now.article === earlier.article) return null;
  return { path, what: 'loaded', message: `${name} was loaded` };
}

function keptMessage(fault: string): string {
  return `${fault}; the version read before is kept`;
}

function isSame(one: Article, other: Article): boolean {
  return (
    one.text === other.text &&
    one.title === other.title &&
    JSON.stringify(one.metadata) === JSON.stringify(other.metadata)
  );
}

/** A fault of a parser of ours must not take other articles along: it is told as the file's. */
export function faultOf(path: string, error: unknown): string {
  if (error instanceof ArticleError) return error.message;
  return `${path}: could not be read, through a fault of the program (${String(error).split('\n')[0]})`;
}

async function isGone(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}

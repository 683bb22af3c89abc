import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isArticleFormat } from '../article/format.ts';

/** Whether a file of the folder is meant to be an article: by its ending, and not hidden as editors' own files are. */
export function isArticleFile(path: string): boolean {
  const name = basename(path);
  return (
    isArticleFormat(extname(name).slice(1).toLowerCase()) && !name.startsWith('.') && !name.startsWith('~$')
  );
}

/** The article files directly in the folder, by name (in code-unit order, the same on every machine). Throws when it cannot be listed. */
export async function listFolder(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && isArticleFile(entry.name))
    .map((entry) => entry.name);
  return names.sort(byName).map((name) => join(folder, name));
}

/** Code-unit order. */
export function byName(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isArticleFormat } from '../article/format.ts';

/** Whether a file is meant to be an article: by its ending, and not hidden as editors' files are. */
function isArticleFile(path: string): boolean {
  const name = basename(path);
  return (
    isArticleFormat(extname(name).slice(1).toLowerCase()) && !name.startsWith('.') && !name.startsWith('~$')
  );
}

/** The article files right in the folder, links too, in code-unit order. Throws when it cannot be listed. */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => isArticleFile(name));
  const isFile = await Promise.all(entries.map((entry) => isMeantAsFile(entry, join(folder, entry.name))));
  const names = entries.filter((_, i) => isFile[i]).map(({ name }) => name);
  return names.sort(byName).map((name) => join(folder, name));
}

/** A link that leads nowhere is meant to lead to a file: whoever reads it says what is wrong. */
async function isMeantAsFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}

/** What is named, in order, folders replaced by their article files if they have and show any. */
export async function filesOf(named: readonly string[]): Promise<string[]> {
  const lists = named.map(async (path) => {
    const files = await listFolder(path).catch(() => []);
    return files.length > 0 ? files : [path];
  });
  return (await Promise.all(lists)).flat();
}

/** Code-unit order. */
export function byName(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

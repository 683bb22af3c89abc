import { readArticle } from '../article/read-article.ts';
import type { ReadArticle } from './article-file.ts';
import { type FileChangeListener, type FileSource, followFiles } from './follow-files.ts';
import type { Library } from './library.ts';
import { Shelf } from './shelf.ts';

/**
 * Reads the source's articles; one that cannot be read is named in `problems()` and the others load. With
 * `onChange` the files are watched too, and each is told of after it is in force. `read` is for whoever names
 * more than files. A folder that cannot be listed is waited for when it is watched; otherwise it throws.
 */
export async function openLibrary(
  source: FileSource,
  onChange?: FileChangeListener,
  read: ReadArticle = readArticle,
): Promise<Library> {
  const shelf = new Shelf({ isSorted: 'folder' in source, read });
  const files = await followFiles(source, shelf, onChange);
  return { current: () => shelf.index, problems: () => shelf.problems, ...files };
}

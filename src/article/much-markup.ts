import { UnreadableArticle } from './unreadable.ts';

/** Elements and escapes that are read: a hundred thousand take more than a second, and a book has as many. */
const MOST = 300_000;
const [OPENS, STROKE, ESCAPES] = [60, 47, 38];

/** Throws an UnreadableArticle when the files together hold more markup than can be read in seconds. */
export function refuseMuchMarkup(files: Iterable<Uint8Array>): void {
  let found = 0;
  for (const bytes of files)
    for (let i = 0; i < bytes.length; i++)
      if (bytes[i] === ESCAPES || (bytes[i] === OPENS && bytes[i + 1] !== STROKE)) found++;
  if (found > MOST) throw new UnreadableArticle('manyPieces');
}

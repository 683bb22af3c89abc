import { basename } from 'node:path';
import type { ReadArticle } from '../library/article-file.ts';
import type { Words } from '../words/words.ts';
import type { Output } from './printer.ts';
import { visible } from './visible.ts';

/** What takes longer is told of, in milliseconds. */
const PATIENCE = 1000;
/** ECMA-48: back to the line's beginning and erase it. */
const ERASE = '\r\u001b[K';

/** Reads as `read` does; on a terminal names the file meanwhile, once reading has taken a second. */
export function withProgress(
  read: ReadArticle,
  output: Output,
  now: () => number,
  words: Words,
): ReadArticle {
  if (!output.isTTY) return read;
  const begun = now();
  return async (named) => {
    let told = false;
    const tell = () => {
      told = true;
      output.write(ERASE + words.console.reading.now(visible(basename(named))));
    };
    const timer = setTimeout(tell, Math.max(0, PATIENCE - (now() - begun)));
    // Lets the line be written before a file that holds everything up.
    if (now() - begun > PATIENCE) await new Promise(setImmediate);
    try {
      return await read(named);
    } finally {
      clearTimeout(timer);
      if (told) output.write(ERASE);
    }
  };
}

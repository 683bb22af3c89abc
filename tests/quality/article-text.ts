import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findSentences } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';

const folders = ['../../knowledge/', './articles/'];

/** Where the article of that id lies: one that ships, else one of `articles/`. Throws when there is none. */
export function articlePath(id: string): string {
  const paths = folders.flatMap((folder) => ['md', 'txt'].map((ending) => `${folder}${id}.${ending}`));
  const found = paths
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`no article ${JSON.stringify(id)} in knowledge/ or tests/quality/articles/`);
  return found;
}

/** The article's file, front matter and all; offsets count in it. */
export function articleText(id: string): string {
  return readFileSync(articlePath(id), 'utf8');
}

/** The sentences of a text whose paragraphs, headings and list items are one line each. */
export function sentencesByLine(text: string): Span[] {
  return [...text.matchAll(/.+/g)].flatMap((line) =>
    findSentences(text, line.index, line.index + line[0].length),
  );
}

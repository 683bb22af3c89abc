import { basename, extname } from 'node:path';
import { type Article, bodyOf } from '../article/article.ts';
import { isArticleFormat } from '../article/format.ts';
import { readArticleFile } from '../article/read-article-file.ts';
import { UnreadableArticle } from '../article/unreadable.ts';
import { buildIndex } from '../index/build-index.ts';
import type { Trouble } from '../words/trouble.ts';
import { idOfName } from './article-id.ts';
import { digest } from './digest.ts';
import type { Page } from './fetch/fetch-page.ts';
import { type Refusal, refuse } from './fetch/refusal.ts';
import type { KeptArticle } from './kept-article.ts';
import { printable } from './printable.ts';
import { readPage } from './read-page.ts';

/** Of a title made of a text's first words, in UTF-16 units. */
const TITLE_LENGTH = 60;
/** The longest JSON of an article, in UTF-16 units: 5 MB of prose take 10 million, tiny sentences 130. */
const LONGEST_CONTENT = 40_000_000;

/** What is to become an article: a page, or a file with its name (empty for a text). */
export type Source =
  | { readonly page: Page }
  | { readonly name: string; readonly format: string; readonly bytes: Uint8Array };

/** What was read: what is known of the article without its text, and all of it as JSON. */
export interface Reading
  extends Pick<KeptArticle, 'id' | 'title' | 'metadata' | 'size' | 'print' | 'sentences' | 'paragraphs'> {
  readonly kind: 'read';
  /** What is doubtful in it. */
  readonly warnings: readonly Trouble[];
  readonly content: string;
}

/** Reads a source as an article for a server; a refusal says why it is none. */
export type ReadSource = (source: Source, server: string) => Promise<Reading | Refusal>;

/** Reads in this thread, which may take seconds, and makes sure that it can be indexed too. */
export async function readSource(source: Source): Promise<Reading | Refusal> {
  const read = await articleOf(source);
  if ('kind' in read) return read;
  buildIndex([read]);
  const reading = readingOf(read);
  return canBeHeld(reading) ? reading : refuse('too-hard');
}

/** Whether it takes no more memory than one article may. */
export function canBeHeld({ content }: Reading): boolean {
  return content.length <= LONGEST_CONTENT;
}

/** What is kept of an article. */
export function readingOf(article: Article): Reading {
  const { id, title, metadata, text, paragraphs, warnings } = article;
  return {
    ...{ kind: 'read', id, title: printable(title), metadata, size: text.length, warnings },
    print: digest(text),
    sentences: bodyOf(article).length,
    paragraphs: paragraphs.length,
    content: JSON.stringify(article),
  };
}

async function articleOf(source: Source): Promise<Article | Refusal> {
  if ('page' in source) return readPage(source.page);
  const { name, format, bytes } = source;
  if (!isArticleFormat(format)) return refuse('wrong-type');
  try {
    const named = printable(basename(name, extname(name))).trim();
    // What has no title of its own is called by the file's name, or by its first words.
    const article = await readArticleFile(named, bytes, format);
    const words = article.text.trim().slice(0, TITLE_LENGTH).split(/\s+/);
    const beginning = `${(words.length > 1 ? words.slice(0, -1) : words).join(' ')} …`;
    const title = article.title.trim() || beginning;
    return { ...article, title, id: idOfName(named) || idOfName(title) || 'text' };
  } catch (error) {
    if (!(error instanceof UnreadableArticle)) throw error;
    return refuse('unreadable', error.trouble);
  }
}

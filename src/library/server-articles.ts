import { basename, extname } from 'node:path';
import type { Article } from '../article/article.ts';
import { type ArticleFormat, isArticleFormat } from '../article/format.ts';
import { readArticleFile } from '../article/read-article-file.ts';
import { UnreadableArticle } from '../article/unreadable.ts';
import { idOfName } from './article-id.ts';
import { fetchPage, type Page } from './fetch/fetch-page.ts';
import { type Refusal, refuse } from './fetch/refusal.ts';
import type { FetchSettings } from './fetch/request-once.ts';
import { readPage } from './fetch-article.ts';
import type { Home } from './home.ts';
import type { KeptArticle, KeptArticles, ShelfLimits } from './kept-article.ts';

/** As many articles and as much text as a server may keep where nothing else is said. */
export const USUAL_LIMITS: ShelfLimits = { articles: 200, size: 20_000_000 };

/** What servers' articles are read with and kept in. */
export interface ServerArticlesParts {
  readonly kept: KeptArticles;
  readonly fetch: FetchSettings;
  /** The version of the program. */
  readonly reader: string;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly limits?: ShelfLimits;
}

export interface Added {
  readonly kind: 'added' | 'changed';
  readonly kept: KeptArticle;
  readonly article: Article;
}

/** What a server's limits or other articles stand against. */
export interface NoRoom {
  readonly kind: 'no-room';
  readonly reason: keyof ShelfLimits | 'title';
  readonly message: string;
}

/** The text is the one that was kept before. */
export interface Unchanged {
  readonly kind: 'unchanged';
}

export type AddResult = Added | NoRoom | Unchanged | Refusal;

/** `unknown`: the server has no article of that id. */
export type ReloadResult = AddResult | { readonly kind: 'unknown' };

const LARGEST_FILE = 5_000_000;

/** Reads what a link leads to and keeps it for the server; the same link a second time is read anew. */
export async function addLink(parts: ServerArticlesParts, server: Home, link: string): Promise<AddResult> {
  const page = await fetchPage(link, parts.fetch);
  if (page.kind === 'unchanged') return refuse('broken');
  return page.kind === 'refused' ? page : readLinked(parts, server, link, page);
}

/** Keeps a file for the server; one of the same name a second time takes the place of the first. */
export async function addFile(
  parts: ServerArticlesParts,
  server: Home,
  name: string,
  bytes: Uint8Array,
): Promise<AddResult> {
  const format = extname(name).slice(1).toLowerCase();
  if (!isArticleFormat(format)) return refuse('wrong-type');
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  return readBytes(parts, server, { origin: 'file', source: basename(name), format }, bytes);
}

/** Keeps a text that somebody has written or pasted. */
export async function addText(
  parts: ServerArticlesParts,
  server: Home,
  title: string,
  text: string,
): Promise<AddResult> {
  const bytes = Buffer.from(title.trim() === '' ? text : `${title.trim()}\n\n${text}`);
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  return readBytes(parts, server, { origin: 'text', source: '', format: 'txt' }, bytes);
}

/** Reads a link again: nothing changes where the page's text has not. Whatever goes wrong, the last good reading stays, and says so. */
export async function reload(parts: ServerArticlesParts, server: Home, id: string): Promise<ReloadResult> {
  const before = (await parts.kept.list(server)).find((one) => one.id === id);
  if (!before) return { kind: 'unknown' };
  if (before.origin !== 'link') return refuse('not-a-link');
  const { url, etag, lastModified, source } = before;
  const page = await fetchPage(source, parts.fetch, url === null ? null : { url, etag, lastModified });
  const result = page.kind === 'page' ? await readLinked(parts, server, source, page) : page;
  const readAt = new Date(parts.now()).toISOString();
  if (result.kind === 'unchanged') await parts.kept.note(server, id, { readAt, fault: null });
  else if ('message' in result) await parts.kept.note(server, id, { fault: result.message });
  return result;
}

type Source = Pick<KeptArticle, 'origin' | 'source' | 'format'>;

async function readBytes(
  parts: ServerArticlesParts,
  server: Home,
  source: Source & { readonly format: ArticleFormat },
  bytes: Uint8Array,
): Promise<AddResult> {
  try {
    const article = await readArticleFile('', bytes, source.format);
    const id = idOfName(basename(source.source, extname(source.source))) || idOfName(article.title) || 'text';
    return await keep(parts, server, source, { ...article, id }, null);
  } catch (error) {
    if (!(error instanceof UnreadableArticle)) throw error;
    return { ...refuse('unreadable'), message: error.message };
  }
}

async function readLinked(
  parts: ServerArticlesParts,
  server: Home,
  link: string,
  page: Page,
): Promise<AddResult> {
  const read = await readPage(page);
  if (read.kind === 'refused') return read;
  return keep(parts, server, { origin: 'link', source: link, format: page.format }, read.article, page);
}

/** Keeps an article in the place of the one that came from the same source; a text has no source but itself. */
async function keep(
  { kept, reader, now, limits = USUAL_LIMITS }: ServerArticlesParts,
  server: Home,
  source: Source,
  read: Article,
  page: Page | null,
): Promise<Added | NoRoom | Unchanged> {
  const others = await kept.list(server);
  const before = others.find((one) => source.source !== '' && one.source === source.source);
  if (others.some((one) => one !== before && one.title.toLowerCase() === read.title.toLowerCase())) {
    return noRoom('title');
  }
  const article = { ...read, id: before?.id ?? freeId(read.id, others) };
  const { url = null, etag = null, lastModified = null } = page ?? {};
  const readAt = new Date(now()).toISOString();
  const row = { ...source, id: article.id, title: printable(article.title), size: article.text.length };
  const record: KeptArticle = { ...row, url, etag, lastModified, readAt, reader, fault: null };
  if (before && (await kept.article(server, before.id))?.text === article.text) {
    await kept.note(server, before.id, { readAt, etag, lastModified, fault: null });
    return { kind: 'unchanged' };
  }
  const over = await kept.keep(server, record, article, limits);
  return over ? noRoom(over) : { kind: before ? 'changed' : 'added', kept: record, article };
}

function freeId(wanted: string, taken: readonly KeptArticle[]): string {
  let id = wanted;
  for (let i = 2; taken.some((one) => one.id === id); i++) id = `${wanted}-${i}`;
  return id;
}

const NO_ROOM = {
  articles: 'there are as many articles as a server may have; remove one first',
  size: 'the articles are as long together as they may be in a server; remove one first',
  title: 'there is an article with this title already; remove it first, or give this one another',
} as const;

function noRoom(reason: NoRoom['reason']): NoRoom {
  return { kind: 'no-room', reason, message: NO_ROOM[reason] };
}

/** PostgreSQL takes no NUL, which a document's own title may hold. */
function printable(title: string): string {
  return title.replaceAll('\u0000', ' ');
}

import { basename, extname } from 'node:path';
import { LARGEST_FILE } from '../article/format.ts';
import type { Validators } from './fetch/fetch-page.ts';
import { type Refusal, refuse } from './fetch/refusal.ts';
import type { FetchSettings } from './fetch/request-once.ts';
import { isoTime } from './iso-time.ts';
import type { KeptArticle, ShelfLimits } from './kept-article.ts';
import type { KeptArticles } from './kept-articles.ts';
import { printable } from './printable.ts';
import type { Reading, ReadSource } from './read-source.ts';
import { nextReading } from './reread.ts';
import type { Home } from './store-schema.ts';
import type { UnpackedArticle } from './unpack-export.ts';

/** What servers' articles are read with and kept in. */
export interface ServerArticlesParts {
  readonly kept: KeptArticles;
  readonly fetch: FetchSettings;
  readonly read: ReadSource;
  readonly programVersion: string;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly limits: ShelfLimits;
}

/** An article of the server, new or with another text. */
export interface Added {
  readonly kind: 'added' | 'changed';
  readonly kept: KeptArticle;
  readonly reading: Reading;
}

/** What a server's limits or other articles stand against. */
export interface NoRoom {
  readonly kind: 'no-room';
  readonly reason: keyof ShelfLimits | 'title';
}

/** The text is the one that was kept before. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly kept: KeptArticle;
}

/** `busy` while it is being read anew; `unknown` where the server has no such article, or no longer. */
export type AddResult =
  | Added
  | NoRoom
  | Unchanged
  | Refusal
  | { readonly kind: 'busy'; readonly kept: KeptArticle }
  | { readonly kind: 'unknown' };

/** Begins the ids of servers' own articles: no file's name holds a slash, so none is the operator's. */
const OWN = 'own/';

/** Keeps a file for the server; one of the same name a second time takes the place of the first. */
export async function addFile(
  parts: ServerArticlesParts,
  server: Home,
  name: string,
  bytes: Uint8Array,
): Promise<AddResult> {
  const format = extname(name).slice(1).toLowerCase();
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  const reading = await parts.read({ name, format, bytes }, server);
  if (reading.kind === 'refused') return reading;
  return keep(parts, server, { origin: 'file', source: printable(basename(name)), format }, reading, null);
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
  const reading = await parts.read({ name: '', format: 'txt', bytes }, server);
  if (reading.kind === 'refused') return reading;
  return keep(parts, server, { origin: 'text', source: '', format: 'txt' }, reading, null);
}

/** Keeps an exported article, under a free id, unless the server has one of that title. */
export async function addExported(
  parts: ServerArticlesParts,
  server: Home,
  { kept: came, reading }: UnpackedArticle,
): Promise<AddResult> {
  const { id, readAt, reader, url, etag, lastModified, ...source } = came;
  const page = url === null ? null : { url, etag, lastModified };
  const known = { ...reading, id: id.startsWith(OWN) ? id.slice(OWN.length) : id };
  return keep(parts, server, { ...source, readAt, reader }, known, page);
}

type Came = Pick<KeptArticle, 'origin' | 'source' | 'format'> &
  Partial<Pick<KeptArticle, 'reread' | 'readAt' | 'reader'>>;

/**
 * Keeps an article in the place of the one that came from the same source (a text has no source but itself),
 * or of the one with that id alone: what was removed while it was read does not come back.
 */
export async function keep(
  parts: ServerArticlesParts,
  server: Home,
  came: Came,
  reading: Reading,
  page: Validators | null,
  id?: string,
): Promise<AddResult> {
  const { kept, limits } = parts;
  const others = await kept.list(server);
  const isBefore = (one: KeptArticle): boolean =>
    id === undefined ? came.source !== '' && one.source === came.source : one.id === id;
  const before = others.find(isBefore);
  if (id !== undefined && !before) return { kind: 'unknown' };
  const record = recordOf(parts, came, reading, page, before?.id ?? freeId(reading.id, others));
  if (before?.print === record.print) {
    const { readAt, dueAt, reread, etag, lastModified } = record;
    await kept.note(server, before.id, { readAt, dueAt, reread, etag, lastModified, fault: null });
    return { kind: 'unchanged', kept: before };
  }
  const against = await kept.keep(server, record, reading.content, { limits, isNew: !before });
  // Somebody has taken its place, or cleared it, this very moment.
  if (against === 'taken' || against === 'gone') return keep(parts, server, came, reading, page, id);
  if (against !== null) return { kind: 'no-room', reason: against };
  return { kind: before ? 'changed' : 'added', kept: record, reading };
}

function recordOf(
  { programVersion, now }: ServerArticlesParts,
  { reread = 'off', ...came }: Came,
  reading: Reading,
  page: Validators | null,
  id: string,
): KeptArticle {
  const { title, metadata, size, print, sentences, paragraphs } = reading;
  const { url = null, etag = null, lastModified = null } = page ?? {};
  return {
    ...{ id, title, reader: programVersion, readAt: isoTime(now()), ...came },
    ...{ size, print, metadata, sentences, paragraphs },
    ...{ reread, dueAt: nextReading(reread, came.source, now()) },
    ...{ url, etag, lastModified, fault: null },
  };
}

function freeId(wanted: string, taken: readonly KeptArticle[]): string {
  let id = OWN + wanted;
  for (let i = 2; taken.some((one) => one.id === id); i++) id = `${OWN}${wanted}-${i}`;
  return id;
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { EXPORT_VERSION, type ExportedArticle, type ExportedSettings, LARGEST_EXPORT } from './exported.ts';
import type { FeedbackCount } from './feedback.ts';
import type { Gap } from './gaps.ts';
import type { Store } from './store.ts';
import type { Home } from './store-schema.ts';

/** A file larger than this is packed, in bytes. */
const PACKED_BEYOND = 1_000_000;
const SEPARATOR = Buffer.from(',\n');

export interface ExportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The home's articles and settings as one file, packed when it is large, or as several where one would be too
 * large to be sent, each of which can be taken back by itself; and tables of what was not answered and of how
 * answers were rated.
 */
export async function exportHome(store: Store, home: Home): Promise<readonly ExportFile[]> {
  const kept = await store.kept(home);
  const gaps = await store.gaps.list(home, '');
  const settings: ExportedSettings = {
    keepsQuestions: kept.gaps !== null,
    channelArticles: kept.channelArticles,
    askChannels: kept.askChannels,
    logChannel: kept.logChannel,
  };
  return [
    ...(await articleFiles(settings, await entriesOf(store, home))),
    { name: 'unanswered.csv', bytes: Buffer.from(gapTable(gaps)) },
    { name: 'ratings.csv', bytes: Buffer.from(ratingTable(kept.feedback)) },
  ];
}

async function articleFiles(settings: ExportedSettings, entries: readonly Buffer[]): Promise<ExportFile[]> {
  const plain = fileOf(settings, entries);
  if (plain.length <= PACKED_BEYOND) return [{ name: 'verbatim-export.json', bytes: plain }];
  const parts = await pack(settings, entries);
  return parts.map((bytes, i) => ({
    name: parts.length === 1 ? 'verbatim-export.json.gz' : `verbatim-export-${i + 1}.json.gz`,
    bytes,
  }));
}

/** The articles halved until each part is small enough; a single one may still be too large. */
async function pack(settings: ExportedSettings, entries: readonly Buffer[]): Promise<readonly Buffer[]> {
  const packed = await promisify(gzip)(fileOf(settings, entries));
  if (packed.length <= LARGEST_EXPORT || entries.length < 2) return [packed];
  const half = Math.ceil(entries.length / 2);
  return [...(await pack(settings, entries.slice(0, half))), ...(await pack(settings, entries.slice(half)))];
}

function fileOf(settings: ExportedSettings, entries: readonly Buffer[]): Buffer {
  const head = `{"verbatim":${EXPORT_VERSION},"settings":${JSON.stringify(settings)},"articles":[\n`;
  const separated = entries.flatMap((entry, i) => (i === 0 ? [entry] : [SEPARATOR, entry]));
  return Buffer.concat([Buffer.from(head), ...separated, Buffer.from('\n]}\n')]);
}

/** One article after the other, as they are kept: none is read here. */
async function entriesOf(store: Store, home: Home): Promise<readonly Buffer[]> {
  const entries: Buffer[] = [];
  for (const kept of await store.articles.list(home)) {
    const content = (await store.articles.contents(home, [kept.id])).get(kept.id);
    if (content === undefined) continue;
    const { id, origin, source, format, readAt, reread, reader, url, etag, lastModified } = kept;
    const entry: ExportedArticle = {
      ...{ id, origin, source, format, readAt, reread },
      ...{ reader, url, etag, lastModified },
    };
    entries.push(Buffer.from(`{"kept":${JSON.stringify(entry)},"article":${content}}`));
  }
  return entries;
}

function gapTable(gaps: readonly Gap[]): string {
  const rows = gaps.map(({ question, asked, lastAsked, article, passage }) => [
    ...[question, String(asked), lastAsked, article, passage],
  ]);
  return table([['question', 'asked', 'last asked', 'closest article', 'closest passage'], ...rows]);
}

function ratingTable(feedback: readonly FeedbackCount[]): string {
  const rows = feedback.map(({ article, verdict, right, wrong }) => [
    ...[article, verdict, String(right), String(wrong)],
  ]);
  return table([['article', 'verdict', 'right', 'wrong'], ...rows]);
}

/** As RFC 4180 has it. What a spreadsheet would take for a formula is made a text. */
function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { EXPORT_VERSION, type ExportedArticle, type ExportedSettings } from './exported.ts';
import type { Gap } from './gap.ts';
import type { Home } from './home.ts';
import type { FeedbackCount, Store } from './store.ts';

/** A file larger than this is packed, in bytes. */
const PACKED_BEYOND = 1_000_000;

export interface ExportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The home's articles and settings as one file, packed when it is large, and tables of what was not answered and of how answers were rated. */
export async function exportHome(store: Store, home: Home): Promise<readonly ExportFile[]> {
  const kept = await store.kept(home);
  const gaps = await store.gaps.list(home, '');
  const settings: ExportedSettings = {
    keepsQuestions: kept.gaps !== null,
    channelArticles: kept.channelArticles,
    askChannels: kept.askChannels,
    logChannel: kept.logChannel,
  };
  const plain = Buffer.concat(await articlesFile(store, home, settings));
  const main =
    plain.length > PACKED_BEYOND
      ? { name: 'verbatim-export.json.gz', bytes: await promisify(gzip)(plain) }
      : { name: 'verbatim-export.json', bytes: plain };
  return [
    main,
    { name: 'unanswered.csv', bytes: Buffer.from(gapTable(gaps)) },
    { name: 'ratings.csv', bytes: Buffer.from(ratingTable(kept.feedback)) },
  ];
}

/** One article after the other, as they are kept: none is read here. */
async function articlesFile(store: Store, home: Home, settings: ExportedSettings): Promise<Buffer[]> {
  const head = `{"verbatim":${EXPORT_VERSION},"settings":${JSON.stringify(settings)},"articles":[`;
  const parts = [Buffer.from(head)];
  for (const kept of await store.articles.list(home)) {
    const content = (await store.articles.contents(home, [kept.id])).get(kept.id);
    if (content === undefined) continue;
    const { id, origin, source, format, readAt, reread, reader, url, etag, lastModified } = kept;
    const entry: ExportedArticle = {
      id,
      origin,
      source,
      format,
      readAt,
      reread,
      reader,
      url,
      etag,
      lastModified,
    };
    const separator = parts.length === 1 ? '\n' : ',\n';
    parts.push(Buffer.from(`${separator}{"kept":${JSON.stringify(entry)},"article":${content}}`));
  }
  parts.push(Buffer.from('\n]}\n'));
  return parts;
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

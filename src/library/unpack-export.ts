import { gunzipSync } from 'node:zlib';
import type { Article } from '../article/article.ts';
import { buildIndex } from '../index/build-index.ts';
import { type Fields, isFields } from '../text/fields.ts';
import { isArticle } from './check-article.ts';
import { EXPORT_VERSION, type ExportedArticle, type ExportedSettings } from './exported.ts';
import { type Origin, REREADS, type Reread } from './kept-article.ts';
import { canBeHeld, type Reading, readingOf } from './read-source.ts';

/** What an unpacked file may take at most, in bytes. */
const LARGEST_UNPACKED = 100_000_000;
const LONGEST_FIELD = 2_000;

/** An article of an export, every part of which was looked at. */
export interface UnpackedArticle {
  readonly kept: ExportedArticle;
  readonly reading: Reading;
}

/**
 * Reads a file that an export made, in this thread, which may take a minute: gives out one article after the
 * other, null for one that is damaged, and at last returns the settings, without those that are not as they
 * should be. Any other file gives nothing and returns null.
 */
export function* unpackExport(bytes: Uint8Array): Generator<UnpackedArticle | null, ExportedSettings | null> {
  const file = parse(bytes);
  if (file?.verbatim !== EXPORT_VERSION || !Array.isArray(file.articles)) return null;
  for (const entry of file.articles) {
    const { kept, article } = fieldsOf(entry);
    const known = keptOf(fieldsOf(kept));
    const isSound = known !== null && isArticle(article) && canBeIndexed(article);
    const reading = isSound ? readingOf(article) : null;
    yield known && reading && canBeHeld(reading) ? { kept: known, reading } : null;
  }
  return settingsOf(fieldsOf(file.settings));
}

function parse(bytes: Uint8Array): Fields | null {
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED }) : bytes;
    return fieldsOf(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    return null;
  }
}

function canBeIndexed(article: Article): boolean {
  try {
    buildIndex([article]);
    return true;
  } catch {
    return false;
  }
}

function keptOf(kept: Fields): ExportedArticle | null {
  const { id, origin, source, format, readAt, reread, reader } = kept;
  const texts = [id, source, format, readAt, reader];
  if (!texts.every(isShort) || Number.isNaN(Date.parse(readAt as string))) return null;
  if (!(['link', 'file', 'text'] as unknown[]).includes(origin)) return null;
  const orNull = (name: string): string | null => (isShort(kept[name]) ? (kept[name] as string) : null);
  return {
    ...({ id, source, format, readAt, reader } as Pick<
      ExportedArticle,
      'id' | 'source' | 'format' | 'readAt' | 'reader'
    >),
    origin: origin as Origin,
    reread:
      origin === 'link' && (REREADS as readonly unknown[]).includes(reread) ? (reread as Reread) : 'off',
    ...{ url: orNull('url'), etag: orNull('etag'), lastModified: orNull('lastModified') },
  };
}

function settingsOf({ keepsQuestions, channelArticles, askChannels, logChannel }: Fields): ExportedSettings {
  const chosen = Array.isArray(channelArticles) ? channelArticles.map(fieldsOf) : [];
  return {
    keepsQuestions: keepsQuestions !== false,
    channelArticles: chosen.filter(
      (one): one is Fields & { channel: string; article: string } =>
        isShort(one.channel) && isShort(one.article),
    ),
    askChannels: Array.isArray(askChannels) ? askChannels.filter(isShort) : [],
    logChannel: isShort(logChannel) ? logChannel : null,
  };
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_FIELD && !value.includes('\u0000');
}

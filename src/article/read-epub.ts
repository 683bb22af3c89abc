import { posix } from 'node:path';
import { isoDate } from '../text/iso-date.ts';
import type { Metadata } from './article.ts';
import type { ArticleDraft } from './block.ts';
import { unescaped } from './entities.ts';
import { putTogether } from './extracted-text.ts';
import { readFragment } from './html/read-fragment.ts';
import { refuseMuchMarkup } from './much-markup.ts';
import { type Piece, textPiece } from './piece.ts';
import { UnreadableArticle } from './unreadable.ts';
import { unzip } from './unzip.ts';
import { type XmlElement, xmlElements } from './xml-elements.ts';

const CONTAINER = 'META-INF/container.xml';
const LOCKS = 'META-INF/encryption.xml';
/** Bytes of its chapters. */
const MOST_UNPACKED = 15_000_000;
const TEXT = /\.(?:x?html?|xml|opf)$/i;

/** Reads a book: its chapters in the order of its spine. Throws an UnreadableArticle. */
export async function readEpub(bytes: Uint8Array): Promise<ArticleDraft> {
  const files = await unzip(bytes, (name) => TEXT.test(name), MOST_UNPACKED);
  const root = elementsOf(files, CONTAINER).find(({ name }) => name === 'rootfile');
  const packagePath = root?.attributes['full-path'];
  if (packagePath === undefined) throw new UnreadableArticle('damagedBook', CONTAINER);
  const elements = elementsOf(files, packagePath);
  const chapters = [...new Set(chapterPaths(elements, posix.dirname(packagePath)))];
  refuseLocked(files, chapters);
  refuseMuchMarkup(files.values());
  const { title, ...metadata } = readMetadata(elements);
  const pieces = chapters.flatMap((path) => readChapter(textOf(files, path), title));
  const headed = title === null ? pieces : [textPiece('title', title), ...pieces];
  return { title, metadata, ...putTogether(headed) };
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new UnreadableArticle('damagedBook', path);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(
    bytes,
  );
}

function elementsOf(files: ReadonlyMap<string, Uint8Array>, path: string): XmlElement[] {
  return xmlElements(textOf(files, path));
}

/** The files of the chapters in reading order, without the table of contents and what is only jumped to. */
function chapterPaths(elements: readonly XmlElement[], folder: string): string[] {
  const items = new Map(
    elements
      .filter(({ name }) => plain(name) === 'item')
      .map(({ attributes }) => [attributes.id, attributes]),
  );
  return elements
    .filter(({ name, attributes }) => plain(name) === 'itemref' && attributes.linear !== 'no')
    .map(({ attributes }) => items.get(attributes.idref))
    .filter((item) => item?.href !== undefined && !/\bnav\b/.test(item.properties ?? ''))
    .map((item) => posix.join(folder, unescaped(item!.href!)));
}

/** Fonts may be locked, chapters not. */
function refuseLocked(files: ReadonlyMap<string, Uint8Array>, chapters: readonly string[]): void {
  if (!files.has(LOCKS)) return;
  const locked = elementsOf(files, LOCKS).map(({ attributes }) => unescaped(attributes.URI ?? ''));
  if (locked.some((path) => chapters.includes(path))) throw new UnreadableArticle('protected');
}

function readMetadata(elements: readonly XmlElement[]): Metadata & { readonly title: string | null } {
  const texts = (name: string) =>
    elements
      .filter((element) => element.name === name)
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  const published = isoDate(texts('dc:date')[0] ?? '');
  const [author, source, language, description, rights] = [
    texts('dc:creator').join(', '),
    texts('dc:publisher')[0],
    texts('dc:language')[0],
    texts('dc:description')[0],
    texts('dc:rights')[0],
  ];
  return {
    title: texts('dc:title')[0] ?? null,
    ...(author && { author }),
    ...(source && { source }),
    ...(published && { published }),
    ...(description && { description }),
    ...(rights && { rights }),
    // A program without a locale writes `C`.
    ...(language && /^[a-z]{2,3}(?:-|$)/i.test(language) && { language }),
  };
}

/** A chapter that has no heading gets its file's title as one, unless that is the book's. */
function readChapter(html: string, book: string | null): readonly Piece[] {
  const { title, pieces } = readFragment(html);
  if (pieces.length === 0 || title === null || title === book) return pieces;
  return pieces.some(({ kind }) => kind === 'heading') ? pieces : [textPiece('heading', title, 1), ...pieces];
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Trouble } from '../words/trouble.ts';
import type { ArticleDraft } from './block.ts';
import { putTogether } from './extracted-text.ts';
import { readFragment } from './html/read-fragment.ts';
import { refuseMuchMarkup } from './much-markup.ts';
import { type Piece, textPiece } from './piece.ts';
import { UnreadableArticle } from './unreadable.ts';
import { unzip } from './unzip.ts';
import { xmlElements } from './xml-elements.ts';

/** Bytes of its markup. A page of text takes some 10,000, and mammoth a second for two million. */
const MOST_UNPACKED = 8_000_000;
/** Everything but pictures and fonts. */
const TEXT = /\.(?:xml|rels)$/i;
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'strike => s',
];
/** The sign of a note in the text, and the way back from the note. */
const NOTE_SIGN =
  /<sup><a [^<>]{0,200}id="(?:foot|end)note-ref-[^<>]{0,100}>[^<>]{0,20}<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^<>]{0,100}>[^<>]{0,5}<\/a>/g;
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a Word document, insertions accepted; warns of what it leaves out. Throws an UnreadableArticle. */
export async function readDocx(bytes: Uint8Array): Promise<ArticleDraft> {
  if (OLD.every((byte, i) => bytes[i] === byte)) throw new UnreadableArticle('lockedOrOld');
  const files = await unzip(bytes, (name) => TEXT.test(name), MOST_UNPACKED);
  const { pieces } = readFragment((await convert(files)).replace(NOTE_SIGN, ''));
  const title = titleOf(files, pieces);
  const rest = pieces.filter(({ kind, parts }, i) => i > 0 || kind !== 'heading' || parts[0]!.text !== title);
  const headed = title === null ? pieces : [textPiece('title', title), ...rest];
  const author = property(files, 'dc:creator');
  return {
    title,
    metadata: author === null ? {} : { author },
    ...putTogether(headed),
    warnings: warningsOf(files),
  };
}

async function convert(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  if (!files.has('word/document.xml')) throw new UnreadableArticle('noWord');
  refuseMuchMarkup(files.values());
  // Packed anew, so that nothing is read that was not unpacked within the limits.
  const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  try {
    const options = { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    throw new UnreadableArticle('damagedWord');
  }
}

/** The first piece when it is a heading of the first level; else what the document calls itself. */
function titleOf(files: ReadonlyMap<string, Uint8Array>, [first]: readonly Piece[]): string | null {
  if (first?.kind === 'heading' && first.level === 1) return first.parts[0]!.text;
  return property(files, 'dc:title');
}

function property(files: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const found = xmlElements(xmlOf(files, 'docProps/core.xml')).find((element) => element.name === name);
  return found?.text.replace(/\s+/g, ' ').trim() || null;
}

function xmlOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path) ?? new Uint8Array());
}

function warningsOf(files: ReadonlyMap<string, Uint8Array>): Trouble[] {
  const body = xmlOf(files, 'word/document.xml');
  const says = (path: string) => /<w:t[ >]/.test(xmlOf(files, path));
  const furniture = [...files.keys()]
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .some(says);
  const warnings: [isSo: boolean, warning: Trouble][] = [
    [/<w:(?:ins|del|moveFrom|moveTo) /.test(body), ['trackedChanges']],
    [says('word/comments.xml'), ['noComments']],
    [furniture, ['noHeaders']],
  ];
  return warnings.flatMap(([isSo, warning]) => (isSo ? [warning] : []));
}

import { getDocumentProxy } from 'unpdf';
import type { ArticleDraft } from '../block.ts';
import { putTogether } from '../extracted-text.ts';
import { type Piece, textPiece } from '../piece.ts';
import { UnreadableArticle } from '../unreadable.ts';
import { findPdfLines, type Glyphs, type PdfLine } from './lines.ts';
import { partNotes, withoutFurniture } from './page-furniture.ts';
import { findParagraphs } from './paragraphs.ts';
import { inReadingOrder } from './reading-order.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Longer documents take more than seconds. */
const MOST_PAGES = 600;
const MOST_GLYPHS = 400_000;
/** Word's bullets, which are of the fonts Symbol and Wingdings. */
const SYMBOL_BULLET = /[\uf0a7\uf0b7\uf0d8]/g;

/** Reads a PDF's text. Throws an UnreadableArticle for one locked, damaged, too long or without text. */
export async function readPdf(bytes: Uint8Array): Promise<ArticleDraft> {
  const pdf = await open(bytes);
  try {
    const pages = await readPages(pdf);
    const empty = pages.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
    if (empty.length === pages.length) throw new UnreadableArticle('onlyPictures');
    const { texts, notes } = partNotes(withoutFurniture(pages));
    const pieces = findParagraphs([...texts, notes].flatMap(inReadingOrder));
    const title = await titleOf(pdf, pieces);
    const rest = pieces.filter((piece) => piece.kind !== 'heading' || piece.parts[0]!.text !== title);
    const author = (await infoOf(pdf)).Author;
    return {
      title,
      metadata: author === undefined ? {} : { author },
      ...putTogether(title === null ? pieces : [textPiece('title', title), ...rest]),
      warnings: empty.length === 0 ? [] : [['picturePages', empty.length, pages.length]],
    };
  } catch (fault) {
    throw fault instanceof UnreadableArticle ? fault : new UnreadableArticle('damagedPdf');
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // It takes the memory that it is given for its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    });
    if (pdf.numPages <= MOST_PAGES) return pdf;
    await pdf.destroy();
    throw new UnreadableArticle('manyPages', pdf.numPages, MOST_PAGES);
  } catch (fault) {
    if (fault instanceof UnreadableArticle) throw fault;
    if (fault instanceof Error && fault.name === 'PasswordException') throw new UnreadableArticle('locked');
    throw new UnreadableArticle('damagedPdf');
  }
}

/** The lines of each page, from top to bottom. */
async function readPages(pdf: Pdf): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  let count = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const glyphs = await readGlyphs(pdf, number);
    count += glyphs.length;
    if (count > MOST_GLYPHS) throw new UnreadableArticle('manyPieces');
    pages.push(findPdfLines(glyphs));
  }
  return pages;
}

async function readGlyphs(pdf: Pdf, number: number): Promise<Glyphs[]> {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    // A blank may be as wide as the gap between two cells, which tells more.
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , x, y] = item.transform as number[];
    // Text that is turned runs up the margin or across the page as a stamp.
    if (Math.abs(b!) > Math.abs(a!) * 0.2) return [];
    const font = styles[item.fontName]?.fontFamily === 'monospace' ? '' : item.fontName;
    return [
      {
        text: item.str.replace(SYMBOL_BULLET, '•'),
        x: x!,
        y: y!,
        width: item.width,
        size: Math.abs(a!) || item.height || 1,
        font,
      },
    ];
  });
}

async function infoOf(pdf: Pdf): Promise<{ readonly Title?: string; readonly Author?: string }> {
  const { info } = await pdf.getMetadata();
  const text = (name: string) => {
    const value: unknown = (info as Record<string, unknown>)[name];
    return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim().slice(0, 300) } : {};
  };
  return { ...text('Title'), ...text('Author') };
}

/** The largest heading on top; else what the file calls itself, unless that is a file's name. */
async function titleOf(pdf: Pdf, pieces: readonly Piece[]): Promise<string | null> {
  const first = pieces.slice(0, 4).find((piece) => piece.kind === 'heading' && piece.level === 1);
  if (first !== undefined) return first.parts[0]!.text;
  const { Title = '' } = await infoOf(pdf);
  return Title === '' || /\.\w{2,5}$|^untitled|^microsoft word/i.test(Title) ? null : Title;
}

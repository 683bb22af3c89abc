import type { ArticleDraft } from '../block.ts';
import { putTogether } from '../extracted-text.ts';
import { charactersIn, type Piece, textPiece } from '../piece.ts';
import { UnreadableArticle } from '../unreadable.ts';
import { cleanPage } from './clean-page.ts';
import { chooseMainText, findAllPieces } from './main-text.ts';
import { withNotes } from './notes.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';
import { treeOf } from './page-tree.ts';

/** Reads a web page: main text, and what it says about itself. Throws an UnreadableArticle without text. */
export function readHtml(html: string): ArticleDraft {
  const seen = readPage(html, false);
  const length = charactersIn(seen.pieces);
  const whole = length < SHORT ? readPage(html, true) : seen;
  const isFuller = charactersIn(whole.pieces) >= Math.max(1, FULLER * length);
  const { title, metadata, pieces } = isFuller ? whole : seen;
  if (pieces.length === 0) throw new UnreadableArticle('noTextInPage');
  // A heading may be the title once more.
  const rest = pieces.filter(({ kind, parts }) => kind !== 'heading' || parts[0]!.text !== title);
  return { title, metadata, ...putTogether(title === null ? pieces : [textPiece('title', title), ...rest]) };
}

type Page = PageMetadata & { readonly pieces: readonly Piece[] };

/** With `unseen`, what only scripts would show is read too. */
function readPage(html: string, unseen: boolean): Page {
  const page = cleanPage(html, unseen);
  const document = treeOf(page.html);
  const all = findAllPieces(page, document);
  return { ...readPageMetadata(document, page.data, all), pieces: withNotes(chooseMainText(all)) };
}

/** Two sentences or so: of a page with less, it is likely that scripts show the rest. */
const SHORT = 250;
/** How many times as much text what is unseen has to have. */
const FULLER = 2;

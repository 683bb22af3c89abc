import type { Draft } from '../block.ts';
import { putTogether } from '../extracted-text.ts';
import { type Piece, textPiece } from '../piece.ts';
import { UnreadableArticle } from '../unreadable.ts';
import { cleanPage } from './clean-page.ts';
import { chooseMainText, findAllPieces } from './main-text.ts';
import { readPageMetadata } from './page-metadata.ts';
import { treeOf } from './page-tree.ts';

/** Reads a web page: its main text, and what it says about itself. Throws an UnreadableArticle when there is no text in it. */
export function readHtml(html: string): Draft {
  const page = cleanPage(html);
  const document = treeOf(page.html);
  const all = findAllPieces(page.html, document);
  const { title, metadata } = readPageMetadata(document, page.data, all);
  const pieces: readonly Piece[] = chooseMainText(all);
  if (pieces.length === 0) {
    throw new UnreadableArticle('noTextInPage');
  }
  const headed =
    title === null ? pieces : [textPiece('title', title), ...pieces.filter((piece) => !says(piece, title))];
  return { title, metadata, ...putTogether(headed) };
}

/** Whether a heading is the title once more. */
function says({ kind, parts }: Piece, title: string): boolean {
  return kind === 'heading' && parts[0]!.text === title;
}

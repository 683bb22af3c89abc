import type { Draft } from '../block.ts';
import { putTogether } from '../extracted-text.ts';
import type { Piece } from '../piece.ts';
import { UnreadableArticle } from '../unreadable.ts';
import { cleanPage } from './clean-page.ts';
import { findMainText } from './main-text.ts';
import { readPageMetadata } from './page-metadata.ts';

/** Reads a web page: its main text, and what it says about itself. Throws an UnreadableArticle when there is no text in it. */
export function readHtml(html: string): Draft {
  const page = cleanPage(html);
  const { title, metadata } = readPageMetadata(page);
  const pieces: Piece[] = findMainText(page.html).map((piece) => ({
    ...piece,
    parts: piece.parts.map((part) => part.text),
  }));
  if (pieces.length === 0) {
    throw new UnreadableArticle(
      'there is no text in the page; it may be filled in by scripts: save it as text',
    );
  }
  const headed =
    title === null ? pieces : [titlePiece(title), ...pieces.filter((piece) => !says(piece, title))];
  return { title, metadata, ...putTogether(headed) };
}

function titlePiece(title: string): Piece {
  return { kind: 'title', level: 0, parts: [title] };
}

/** Whether a heading is the title once more. */
function says({ kind, parts }: Piece, title: string): boolean {
  return kind === 'heading' && parts[0] === title;
}

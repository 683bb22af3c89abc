import type { Piece } from '../piece.ts';
import { cleanPage } from './clean-page.ts';
import { findPieces } from './find-pieces.ts';
import { withNotes } from './notes.ts';
import { treeOf } from './page-tree.ts';

export interface Fragment {
  /** What the markup names itself; null when it does not. */
  readonly title: string | null;
  readonly pieces: readonly Piece[];
}

/** Reads markup that is text from beginning to end, as a chapter's or a converted document's is. */
export function readFragment(html: string): Fragment {
  const document = treeOf(cleanPage(html).html);
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() || null;
  return { title, pieces: withNotes(findPieces(document.body, () => true)) };
}

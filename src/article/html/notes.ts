import { NOTE_LEVEL } from '../block.ts';
import type { Piece, PiecePart } from '../piece.ts';
import { isInside, type PageElement } from './page-tree.ts';

/** What generators of manuals call the title of a note. */
const TITLE = /(?:^|\s)(?:admonition|callout|alert)-title(?:\s|$)/;
/** What such a title says where the author gave none. */
const KIND =
  /^(?:note|info|tip|hint|important|attention|caution|warning|danger|error|example|see also|question|quote)?$/i;
/** So many notes inside one another have titles. */
const DEEPEST = 6;

/** Whether an element is the title of what stands beside it and may be folded or set apart. */
export function isNoteTitle(element: PageElement): boolean {
  if (element.localName === 'summary') return true;
  return TITLE.test(element.getAttribute('class') ?? '') && !KIND.test(element.textContent?.trim() ?? '');
}

/** The pieces, in which the titles of notes head the rest of their notes and nothing behind these. */
export function withNotes<Found extends Piece & { readonly element: PageElement }>(
  pieces: readonly Found[],
): Found[] {
  const last = new Map<Found, PiecePart>();
  let open: Found[] = [];
  for (const piece of pieces) {
    open = open.filter((title) => isInside(piece.element, title.element.parentElement));
    const part = piece.parts.at(-1);
    if (part !== undefined) for (const title of open) last.set(title, part);
    const isTitle = piece.kind === 'heading' && piece.level === NOTE_LEVEL;
    if (isTitle && part !== undefined && open.length < DEEPEST) {
      open.push(piece);
      last.set(piece, part);
    }
  }
  return pieces.map((piece) => {
    const heads = last.get(piece);
    return heads === undefined ? piece : { ...piece, heads };
  });
}

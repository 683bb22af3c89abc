import { Readability } from '@mozilla/readability';
import { MARK } from './clean-page.ts';
import { type FoundPiece, findPieces } from './find-pieces.ts';
import { isElement, isText, type PageDocument, type PageElement, treeOf } from './page-tree.ts';

/** Readability takes a second for so many; articles have a few thousand. */
const MOST_ELEMENTS = 20_000;
const AROUND = /^(?:nav|header|footer|aside|form)$/;

/** All text of a clean page in reading order, each part with how much of it Readability takes for the main text. `html` is the page that `document` was made of. */
export function findAllPieces(html: string, document: PageDocument): FoundPiece[] {
  // In so long a page the text outside of its navigation is the choice: Readability would take many seconds.
  const kept = [...document.querySelectorAll('*')].length > MOST_ELEMENTS ? new Set() : marksKept(html);
  return findPieces(document.body, (element) => marksOf(element).some((mark) => kept.has(mark)));
}

/** The pieces that are the main text; empty when there is none. */
export function chooseMainText(pieces: readonly FoundPiece[]): FoundPiece[] {
  const chosen = pieces
    .map((piece) => ({ ...piece, parts: piece.parts.filter((part) => part.kept >= 0.5) }))
    .filter((piece) => piece.parts.length > 0);
  return chosen.length > 0 ? chosen : pieces.filter((piece) => !isAround(piece.element));
}

/** Whether an element stands in what a page has around its text. */
function isAround(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement)
    if (AROUND.test(at.localName)) return true;
  return false;
}

/** The marks of the elements whose text Readability takes for the main text. */
function marksKept(html: string): ReadonlySet<string> {
  const marks = new Set<string>();
  // It alters the tree that it is given, so the choice alone is taken from it.
  const reader = new Readability<PageElement>(treeOf(html) as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  if (content) collectMarks(content, [], marks);
  return marks;
}

/** `around` are the marks of the closest marked element above. */
function collectMarks(element: PageElement, around: readonly string[], marks: Set<string>): void {
  const own = marksOf(element);
  const here = own.length > 0 ? own : around;
  for (const child of element.childNodes) {
    if (isElement(child)) collectMarks(child, here, marks);
    else if (isText(child) && /\S/.test(child.textContent ?? '')) for (const one of here) marks.add(one);
  }
}

function marksOf(element: PageElement): readonly string[] {
  return element.getAttributeNames().filter((name) => name.startsWith(MARK));
}

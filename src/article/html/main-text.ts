import { Readability } from '@mozilla/readability';
import { charactersIn } from '../piece.ts';
import { MARK } from './clean-page.ts';
import { type FoundPiece, findPieces } from './find-pieces.ts';
import { isElement, isText, type PageDocument, type PageElement, treeOf } from './page-tree.ts';

/** Readability takes a second for so many; articles have a few thousand. */
const MOST_ELEMENTS = 20_000;
const AROUND = /^(?:nav|header|footer|aside|form)$/;
/** What such elements are called where they are plain ones. */
const CALLED_AROUND =
  /related|sidebar|widget|recommend|promo|newsletter|footer|breadcrumb|navigation|navbar|cookie|signature|share|social|(?:^|[-_\s])(?:menu|nav|tags?|login|signup|modal|toolbar|pagination)(?:[-_\s]|$)/i;
/** With a smaller share of the text that is not around, Readability took one post, one answer or one product for all of them. */
const LEAST_SHARE = 0.5;

/** All text of a clean page in reading order, each part with how much of it Readability takes for the main text. `html` is the page that `document` was made of. */
export function findAllPieces(html: string, document: PageDocument): FoundPiece[] {
  // In so long a page the text outside of its navigation is the choice: Readability would take many seconds.
  const kept = [...document.querySelectorAll('*')].length > MOST_ELEMENTS ? new Set() : marksKept(html);
  return findPieces(document.body, (element) => marksOf(element).some((mark) => kept.has(mark)));
}

/** The pieces that are the main text; empty when there is none. */
export function chooseMainText(pieces: readonly FoundPiece[]): FoundPiece[] {
  const chosen = withParts(pieces, ({ kept }) => kept >= 0.5);
  if (chosen.length === 0) return pieces.filter((piece) => !isAround(piece.element));
  const inside = pieces.filter(({ element }) => !isAround(element, CALLED_AROUND));
  const unlinked = withParts(inside, ({ linked }) => linked < 0.5);
  return charactersIn(textOf(chosen)) < LEAST_SHARE * charactersIn(textOf(unlinked)) ? unlinked : chosen;
}

/** A page's headings alone are no text. */
function textOf(pieces: readonly FoundPiece[]): FoundPiece[] {
  return pieces.filter(({ kind }) => kind !== 'heading');
}

/** The pieces with those of their parts that hold; without pieces of which none does. */
function withParts(
  pieces: readonly FoundPiece[],
  holds: (part: FoundPiece['parts'][number]) => boolean,
): FoundPiece[] {
  return pieces
    .map((piece) => ({ ...piece, parts: piece.parts.filter(holds) }))
    .filter(({ parts }) => parts.length > 0);
}

/** Whether an element stands in what a page has around its text, by the names of elements and what they are `called`. */
function isAround(element: PageElement, called?: RegExp): boolean {
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (AROUND.test(at.localName)) return true;
    if (called?.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true;
  }
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

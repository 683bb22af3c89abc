import { Readability } from '@mozilla/readability';
import { charactersIn } from '../piece.ts';
import {
  answersIn,
  calledAround,
  charactersWithin,
  isAround,
  withoutFrame,
  withoutLeadsAway,
} from './around.ts';
import { type CleanPage, MARK } from './clean-page.ts';
import { type FoundPiece, findPieces } from './find-pieces.ts';
import { isElement, isInside, isText, type PageDocument, type PageElement, treeOf } from './page-tree.ts';

/** Readability takes a second for so many; articles have a few thousand. */
const MOST_ELEMENTS = 20_000;
const MOST_NESTED = 40_000_000;
const MOST_ESCAPED = 30_000;
/** With less of the text that is not around, Readability took one post, answer or product for all of them. */
const LEAST_SHARE = 0.5;
/** The container of the text holds at least so much of what was kept. */
const MOST_OF = 0.9;
/** What was lost counts when it has no more links than this, and at least so many characters. */
const LITTLE_LINKED = 0.3;
const ENOUGH = 60;
/** A page with less text, and so much more in links longer than those of menus, is a list of links. */
const LITTLE_TEXT = 300;
const MOST_LINKS = 4;
const LONG_LINK = 30;
/** Characters of a text that has comments below it. */
const ARTICLE = 1_500;

/** All text of a clean page, each part with how much Readability keeps; `document` was made of `page`. */
export function findAllPieces(page: CleanPage, document: PageDocument): FoundPiece[] {
  // In so large a page the text outside of its navigation is the choice: Readability would take many seconds.
  const isLarge = page.elements > MOST_ELEMENTS || page.nested > MOST_NESTED || page.escaped > MOST_ESCAPED;
  const kept = isLarge ? new Set<string>() : marksKept(page.html);
  return findPieces(document.body, (element) => marksOf(element).some((mark) => kept.has(mark)));
}

/** The pieces that are the main text; empty when there is none. */
export function chooseMainText(found: readonly FoundPiece[]): FoundPiece[] {
  const pieces = withoutLeadsAway(withoutFrame(found));
  const chosen = withParts(pieces, ({ kept }) => kept >= 0.5);
  if (chosen.length === 0) return pieces.filter((piece) => !isAround(piece.element, () => false));
  const called = calledAround(pieces);
  const inside = pieces.filter(({ element }) => !isAround(element, (at) => called.has(at)));
  const unlinked = withParts(inside, ({ linked }) => linked < 0.5);
  const answers = answersIn(pieces);
  const own = unlinked.filter(({ element }) => !answers.has(element));
  // Below a text of some length they are what others say of it; below a short one they are the text.
  const all =
    charactersIn(chosen) >= ARTICLE && !chosen.some(({ element }) => answers.has(element)) ? own : unlinked;
  const isShort = charactersIn(textOf(chosen)) < LEAST_SHARE * charactersIn(textOf(all));
  const told = withParts(inside, ({ linked, text }) => linked < 0.5 || text.length >= LONG_LINK);
  // Where a page says so little beside its links, they are what it is for: news by their titles.
  const length = charactersIn(textOf(isShort ? all : chosen));
  if (length < LITTLE_TEXT && charactersIn(textOf(told)) > MOST_LINKS * length) return told;
  if (isShort) return all;
  return withLost(pieces, chosen, new Set(own.map(({ element }) => element)));
}

/** What Readability took out of the middle of the text that it kept: panels that fold, lists, tables. */
function withLost(
  pieces: readonly FoundPiece[],
  chosen: readonly FoundPiece[],
  inside: ReadonlySet<PageElement>,
): FoundPiece[] {
  const container = containerOf(chosen);
  return pieces.flatMap((piece) => {
    const kept = piece.parts.filter((part) => part.kept >= 0.5);
    if (kept.length > 0) return [{ ...piece, parts: kept }];
    const lost = inside.has(piece.element) && piece.kind !== 'heading' && isInside(piece.element, container);
    const parts = lost ? piece.parts.filter(({ linked }) => linked < LITTLE_LINKED) : [];
    return charactersIn([{ ...piece, parts }]) >= ENOUGH ? [{ ...piece, parts }] : [];
  });
}

/** The smallest element that holds most of the text of some pieces. */
function containerOf(pieces: readonly FoundPiece[]): PageElement | null {
  const within = charactersWithin(pieces);
  const least = MOST_OF * charactersIn(pieces);
  let best: PageElement | null = null;
  for (let at = pieces[0]?.element ?? null; at !== null; at = at.parentElement) {
    if ((within.get(at) ?? 0) >= least) return at;
    best = at;
  }
  return best;
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

import type { Span } from '../text/span.ts';
import {
  type ArticleDraft,
  type Block,
  type BlockPart,
  BOLD_LEVEL,
  block,
  blockOfParts,
  listBlock,
  mayHead,
} from './block.ts';
import { findListSigns, type ListSign } from './list-sign.ts';
import type { Piece, PiecePart } from './piece.ts';

/** A bullet that nothing but a list has. */
const BULLET = /^[•◦‣⁃▪▫●○■□►▸➤]\s/u;

type Extracted = Pick<ArticleDraft, 'text' | 'blocks'> & { readonly marks: readonly Span[] };

/** Puts pieces together as one text, a blank line between them, and gives each its block there. */
export function putTogether(pieces: readonly Piece[]): Extracted {
  const lines: string[] = [];
  const blocks: Block[] = [];
  const marks: Span[] = [];
  /** The titles of notes, by the last that each heads: a place among the blocks. */
  const notes = new Map<PiecePart, number>();
  let length = 0;
  const read = withTypedLists(pieces);
  for (const [i, piece] of read.entries()) {
    const signs = piece.kind === 'list' ? typedSigns(piece.parts) : [];
    const parts: BlockPart[] = [];
    for (const [at, part] of piece.parts.entries()) {
      const sign = signs[at];
      if (sign) marks.push({ start: length, end: length + sign.length });
      parts.push(placed(part, length, piece.kind, sign));
      lines.push(part.text);
      length += part.text.length + 1;
    }
    if (parts.length === 0) continue;
    lines.push('');
    length++;
    blocks.push(
      standsForHeading(piece, read[i + 1])
        ? block('heading', parts[0]!, true, BOLD_LEVEL)
        : blockOf(piece, parts),
    );
    if (piece.heads) notes.set(piece.heads, blocks.length - 1);
    for (const part of piece.parts) {
      const title = notes.get(part);
      if (title !== undefined) blocks[title] = { ...blocks[title]!, until: length };
    }
  }
  return { text: lines.slice(0, -1).join('\n'), blocks, marks };
}

/** The signs typed before the items of a list, which are not shown: bullets, numbers that count on. */
function typedSigns(parts: readonly PiecePart[]): readonly (ListSign | null)[] {
  const signs = findListSigns(parts);
  const counts = signs.flatMap((sign) => sign?.number ?? []);
  const isCounted = counts.length > 1 && counts.every((count, i) => count === counts[0]! + i);
  return signs.map((sign) => (sign?.bare && (isCounted || sign.number === null) ? sign : null));
}

/** Paragraphs right behind one another that each begin with a bullet are a list. */
function withTypedLists(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  /** The items of the last piece where it is such a list. */
  let items: PiecePart[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isTyped = piece.kind === 'text' && piece.parts.every(({ text }) => BULLET.test(text));
    if (!isTyped) found.push(piece);
    else if (last !== undefined && last.parts === items) for (const part of piece.parts) items.push(part);
    else {
      const goesOn = last?.kind === 'list' && BULLET.test(last.parts[0]!.text);
      items = goesOn ? [...last.parts, ...piece.parts] : [...piece.parts];
      if (goesOn) found[found.length - 1] = { ...last, parts: items };
      else found.push({ ...piece, kind: 'list', parts: items });
    }
  }
  return found;
}

/** Whether a piece is a short line in bold without a stop, with text under it. */
function standsForHeading({ kind, bold, parts }: Piece, next: Piece | undefined): boolean {
  if (kind !== 'text' || bold === undefined || next === undefined) return false;
  return next.kind !== 'heading' && next.bold === undefined && mayHead(parts[0]!.text);
}

function placed(
  { text, depth, number: counted }: PiecePart,
  start: number,
  kind: Piece['kind'],
  sign: ListSign | null | undefined,
): BlockPart {
  const cell = kind === 'table' ? text.indexOf('\t') : -1;
  const number = counted ?? sign?.number ?? undefined;
  return {
    start: start + (sign?.length ?? 0),
    end: start + text.length,
    ...(depth && { depth }),
    ...(number !== undefined && { number }),
    ...(cell > 0 && { label: { start, end: start + cell } }),
  };
}

function blockOf({ kind, level }: Piece, parts: readonly BlockPart[]): Block {
  switch (kind) {
    case 'title':
      return block('title', parts[0]!, true);
    case 'heading':
      return block('heading', parts[0]!, true, level);
    case 'head':
      return block('metadata', parts[0]!, true);
    case 'text':
      return blockOfParts('body', parts, false);
    case 'list':
      return listBlock(parts, false);
    case 'code':
    case 'table':
      return listBlock(parts, true);
  }
}

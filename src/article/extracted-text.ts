import { type Block, type BlockPart, BOLD_LEVEL, block, blockOfParts, listBlock, mayHead } from './block.ts';
import type { Piece, PiecePart } from './piece.ts';

/** Puts pieces together as one text, a blank line between them, and gives each its block there. */
export function putTogether(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const lines: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [i, piece] of pieces.entries()) {
    const parts: BlockPart[] = [];
    for (const part of piece.parts) {
      parts.push(placed(part, length, piece.kind));
      lines.push(part.text);
      length += part.text.length + 1;
    }
    if (parts.length === 0) continue;
    lines.push('');
    length++;
    blocks.push(
      standsForHeading(piece, pieces[i + 1])
        ? block('heading', parts[0]!, true, BOLD_LEVEL)
        : blockOf(piece, parts),
    );
  }
  return { text: lines.slice(0, -1).join('\n'), blocks };
}

/** Whether a piece is a short line in bold without a stop, with text under it. */
function standsForHeading({ kind, bold, parts }: Piece, next: Piece | undefined): boolean {
  if (kind !== 'text' || bold === undefined || next === undefined) return false;
  return next.kind !== 'heading' && next.bold === undefined && mayHead(parts[0]!.text);
}

function placed({ text, depth, number }: PiecePart, start: number, kind: Piece['kind']): BlockPart {
  const cell = kind === 'table' ? text.indexOf('\t') : -1;
  return {
    start,
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

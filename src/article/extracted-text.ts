import type { Span } from '../text/span.ts';
import { type Block, block, blockOfParts, listBlock } from './block.ts';
import type { Piece } from './piece.ts';

/** Puts pieces together as one text, a blank line between them, and gives each its block there. */
export function putTogether(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const lines: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const piece of pieces) {
    const parts: Span[] = [];
    for (const part of piece.parts) {
      parts.push({ start: length, end: length + part.length });
      lines.push(part);
      length += part.length + 1;
    }
    if (parts.length === 0) continue;
    lines.push('');
    length++;
    blocks.push(blockOf(piece, parts));
  }
  return { text: lines.slice(0, -1).join('\n'), blocks };
}

function blockOf({ kind, level }: Piece, parts: readonly Span[]): Block {
  if (kind === 'title' || kind === 'heading')
    return block(kind, parts[0]!, true, kind === 'title' ? 0 : level);
  if (kind === 'text') return blockOfParts('body', parts, false);
  if (kind === 'code') return blockOfParts('body', parts, true);
  return listBlock(parts, kind === 'table');
}

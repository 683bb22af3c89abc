import type { SyntaxNode } from '@lezer/common';
import { type Block, type BlockPart, block, listBlock } from './block.ts';

/** The head of a table and its rows, each with its first cell for its label. */
export function tableBlocks(table: SyntaxNode): Block[] {
  const names = table.getChild('TableHeader')?.getChildren('TableCell') ?? [];
  const rows = table.getChildren('TableRow').flatMap((row): BlockPart[] => {
    const cells = row.getChildren('TableCell');
    if (cells.length === 0) return [];
    const first = { start: cells[0]!.from, end: cells[0]!.to };
    return [{ start: first.start, end: cells.at(-1)!.to, label: first }];
  });
  const blocks: Block[] = [];
  if (names.length > 0)
    blocks.push(block('metadata', { start: names[0]!.from, end: names.at(-1)!.to }, true));
  if (rows.length > 0) blocks.push(listBlock(rows, true));
  return blocks;
}

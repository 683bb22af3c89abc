import type { Block } from './block.ts';

/** The blocks with what reads like metadata between head and foot made body: there a date, an address, `Contact: Ann Roe` belong to the text. */
export function settleMetadata(blocks: readonly Block[]): Block[] {
  const belongs = ({ role, told }: Block) => !told && (role === 'body' || role === 'heading');
  const first = blocks.findIndex(belongs);
  const last = blocks.findLastIndex(belongs);
  return blocks.map((block, i) => {
    const isInside = (i > first && i < last) || blocks[i - 1]?.role === 'heading';
    return block.told && first >= 0 && isInside ? { ...block, role: 'body', whole: false } : block;
  });
}

import type { Span } from '../text/span.ts';
import { type Block, type BlockPart, listBlock } from './block.ts';
import { depthsOf, findListSigns, type ListSign } from './list-sign.ts';

/** Numbers that Markdown would have taken for items where they are some. */
const PLAIN_NUMBER = /^1[.)]$/;
/** Signs that a paragraph may begin with as well: speech, a footnote, an initial. */
const UNSURE = /^(?:[-*+–·→oAI]|\(?[AI])/;

/**
 * The signs of lists that Markdown does not know, by line; null where there is none. A dash, an arrow or a
 * plain number alone may stand anywhere; two lines with the same one are a list.
 */
export function findSigns(
  lines: readonly { readonly text: string; readonly told: boolean }[],
): (ListSign | null)[] {
  const signs = findListSigns(lines);
  const met = new Map<string, number>();
  for (const sign of signs) if (sign !== null) met.set(sign.kind, (met.get(sign.kind) ?? 0) + 1);
  return signs.map((sign, i) => {
    if (sign === null || lines[i]!.told || PLAIN_NUMBER.test(sign.kind)) return null;
    const isSure = !UNSURE.test(sign.kind) && (i === 0 || sign.bare);
    return isSure || met.get(sign.kind)! > 1 ? sign : null;
  });
}

/** Lines of which the first is an item: each goes on to the next sign. */
export function signedList(
  lines: readonly (Span & { readonly sign: ListSign | null })[],
  hidden: Span[],
): Block {
  const items: { start: number; end: number; sign: ListSign }[] = [];
  for (const { start, end, sign } of lines) {
    if (sign === null) items.at(-1)!.end = end;
    else items.push({ start, end, sign });
  }
  const depths = depthsOf(items.map(({ sign: { kind } }) => ({ kind, indent: 0, apart: false })));
  const parts = items.map(({ start, end, sign: { bare, length, number } }, i): BlockPart => {
    if (bare) hidden.push({ start, end: start + length });
    return {
      start: bare ? start + length : start,
      end,
      depth: depths[i]!,
      ...(number !== null && { number }),
    };
  });
  return { ...listBlock(parts, false), signed: items[0]!.sign.kind };
}

/** Each item of a list by signs may stand in a paragraph of its own. */
export function joinSigned(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let first = 0, next = 0; first < blocks.length; first = next) {
    const { signed } = blocks[first]!;
    next = first + 1;
    if (signed !== undefined) while (blocks[next]?.signed === signed) next++;
    const run = blocks.slice(first, next);
    const parts = run.flatMap((one) => one.parts);
    joined.push(run.length > 1 ? { ...listBlock(parts, false), signed: signed! } : run[0]!);
  }
  return joined;
}

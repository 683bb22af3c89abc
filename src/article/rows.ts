import type { Span } from '../text/span.ts';
import { type Block, block, listBlock } from './block.ts';

/** A line that may be the row of a table. */
export interface Row extends Span {
  readonly text: string;
}

/** With fewer, lines with figures in them are no table. */
export const FEWEST_ROWS = 3;
const longestRow = 100;

/** Whether a line may be a row: short, with a figure, and nothing at its end that ends a sentence or a clause. */
export function isRow({ text }: Row): boolean {
  return text.length <= longestRow && /\d/.test(text) && !/[.?!…:;,]["'”’)\]]*$/.test(text);
}

/** The table that rows right under one another make: its head, if it has one, tells about it. */
export function tableOf(rows: readonly Row[]): Block[] {
  if (!hasHead(rows)) return [listBlock(rows.map(spanOf), true)];
  return [block('metadata', rows[0]!, true), listBlock(rows.slice(1).map(spanOf), true)];
}

/** Whether the first row names what stands in the others: it has fewer figures than any of them. */
function hasHead([first, ...others]: readonly Row[]): boolean {
  return others.every((row) => figuresIn(row) > figuresIn(first!));
}

function figuresIn({ text }: Row): number {
  return text.match(/\d[\d.,:]*/g)?.length ?? 0;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

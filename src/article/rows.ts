import type { Span } from '../text/span.ts';
import { type Block, type BlockPart, block, listBlock } from './block.ts';
import { isLabelled } from './label.ts';

/** A line that may be the row of a table. */
export interface Row extends Span {
  readonly text: string;
}

/** With fewer, lines with figures in them are no table. */
export const FEWEST_ROWS = 3;
const longestRow = 100;
/** Columns set apart by blanks or a tab, two gaps at least. */
const COLUMNS = /\S(?: {2,40}|\t\s{0,40})\S[^\n]*?(?: {2,40}|\t\s{0,40})\S/;
/** Between bars, with two between cells, or as a wiki's row is written. */
const BARRED = /^\|.{1,400}\|$|^[^|]{0,80}\|[^|]{1,80}\|[^|]|^[|!] .{1,400}(?:\|\||!!)/;
/** The first cell, with the bar before it and the gap behind it. */
const FIRST_CELL = /^([|!]\s*)?(\S(?:[^|\t\n ]| (?! )){0,60}?)(?: {2,40}|\t| ?\||[;,](?=\S))/;

/** What parts cells without a blank, as programs write tables; and when a line of a chat was written. */
const SEPARATORS: readonly RegExp[] = [/;/g, /,(?! )/g, /\t/g];
const WRITTEN_AT = /^\[[\d/.:, -]{4,30}(?:[ap]m)?\]|^\d\d?[:.]\d\d(?:[:.]\d\d)? (?=<|\p{L}+:)/iu;

/** Whether two lines are parted into as many cells, three at least, by the same separator. */
export function haveSameCells(one: string, other: string): boolean {
  if (one.length > longestRow || other.length > longestRow || /[.?!]$/.test(other)) return false;
  return SEPARATORS.some((separator) => {
    const count = one.match(separator)?.length ?? 0;
    return count > 1 && other.match(separator)?.length === count;
  });
}

/** Whether a line may be a row: between bars; or short, with a figure, and no sentence's or clause's end. */
export function isRow({ text }: Row): boolean {
  if (WRITTEN_AT.test(text)) return false;
  return (
    isBarred(text) || (text.length <= longestRow && /\d/.test(text) && !/[.?!…:;,]["'”’)\]]*$/.test(text))
  );
}

/** Whether a line may name the columns under it. */
export function isHead({ text }: Row): boolean {
  return isBarred(text) || (text.length <= longestRow && COLUMNS.test(text));
}

/** Whether a line's columns are set apart, so that it says nothing about where lines are broken. */
export function hasColumns(text: string): boolean {
  return isBarred(text) || COLUMNS.test(text);
}

export function isBarred(text: string): boolean {
  return BARRED.test(text);
}

/** The table that rows right under one another make: its head, if it has one, tells about it. */
export function tableOf(rows: readonly Row[]): Block[] {
  if (!hasHead(rows)) return [listBlock(rows.map(partOf), true)];
  return [block('metadata', rows[0]!, true), listBlock(rows.slice(1).map(partOf), true)];
}

/** Whether the first row names what the others hold: by bars or separators, or by fewer figures than any. */
function hasHead([first, ...others]: readonly Row[]): boolean {
  if (isBarred(first!.text) || (!/\d/.test(first!.text) && haveSameCells(first!.text, others[0]!.text)))
    return true;
  return !isLabelled(first!) && others.every((row) => figuresIn(row) > figuresIn(first!));
}

function figuresIn({ text }: Row): number {
  return text.match(/\d[\d.,:]*/g)?.length ?? 0;
}

/** The row, with its first cell for its label where cells are set apart. */
function partOf({ start, end, text }: Row): BlockPart {
  const [, bar = '', cell] = FIRST_CELL.exec(text) ?? [];
  if (cell === undefined) return { start, end };
  const at = start + bar.length;
  return { start, end, label: { start: at, end: at + cell.length } };
}

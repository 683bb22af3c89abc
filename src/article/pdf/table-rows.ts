import type { PdfLine } from './lines.ts';

const FEWEST_ROWS = 2;
const LONGEST_CELL = 80;

/** The rows of the table that begins with a column's line `from`, cells left to right; none for no table. */
export function tableRows(column: readonly PdfLine[], from: number): PdfLine[][] {
  const rows: PdfLine[][] = [];
  for (let at = from; at < column.length; ) {
    const row = rowAt(column, at);
    const isRow = row.length > 1 && row.every(({ text }) => text.length <= LONGEST_CELL);
    if (!isRow || (rows[0] !== undefined && row.length !== rows[0].length)) break;
    rows.push(row);
    at += row.length;
  }
  return rows.length < FEWEST_ROWS ? [] : rows;
}

function rowAt(column: readonly PdfLine[], from: number): PdfLine[] {
  const { y, size } = column[from]!;
  let to = from + 1;
  while (to < column.length && Math.abs(column[to]!.y - y) < size * 0.4) to++;
  return column.slice(from, to).sort((a, b) => a.left - b.left);
}

import type { PdfLine } from './lines.ts';

/** Fewer lines at a gutter's side are no column. */
const FEWEST = 3;
/** In points. */
const NARROWEST_GUTTER = 8;
/** In parts of the page's text. */
const NARROWEST_COLUMN = 0.2;

/** The lines of a page as they are read: column after column, between the lines that go across them. */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[][] {
  const gutter = findGutter(lines);
  if (gutter === null) return [[...lines]];
  const columns: PdfLine[][] = [];
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []];
  const close = () => {
    columns.push(left, right);
    [left, right] = [[], []];
  };
  for (const line of lines) {
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else {
      close();
      columns.push([line]);
    }
  }
  close();
  return joinAcross(columns.filter((column) => column.length > 0));
}

/** Lines across the page that follow each other are one column. */
function joinAcross(columns: readonly PdfLine[][]): PdfLine[][] {
  const joined: PdfLine[][] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (column.length === 1 && last?.length === 1 && last[0]!.left === column[0]!.left) last.push(...column);
    else joined.push([...column]);
  }
  return joined;
}

/** Where, in the page's middle third, hardly a line crosses and columns end and begin; null for nowhere. */
function findGutter(lines: readonly PdfLine[]): number | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const starts = [...new Set(lines.map((line) => Math.round(line.left)))].filter(
    (x) => x > left + (right - left) / 3 && x < left + ((right - left) * 2) / 3 + 5,
  );
  let best: { readonly x: number; readonly beside: number } | null = null;
  for (const start of starts) {
    const x = start - NARROWEST_GUTTER / 2;
    const before = lines.filter((line) => line.right <= x).length;
    const after = lines.filter((line) => line.left >= x);
    const across = lines.length - before - after.length;
    const beside = Math.min(before, after.length);
    // The cells of a table stand beside each other too, and are short.
    const width = after.reduce((sum, line) => sum + line.right - line.left, 0) / Math.max(1, after.length);
    if (width < (right - left) * NARROWEST_COLUMN) continue;
    if (beside < FEWEST || across > lines.length * 0.3 || beside < lines.length * 0.15) continue;
    if (best === null || beside > best.beside) best = { x, beside };
  }
  return best?.x ?? null;
}

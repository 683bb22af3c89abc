/** A stretch of text as a PDF places it, in points from the lower left corner of its page. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Of its font. */
  readonly size: number;
  /** The font's name on its page; empty for one whose letters are all as wide, as code is set. */
  readonly font: string;
}

/** A line of a column, or of the whole page. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** That of all its letters; null where there are several. */
  readonly font: string | null;
}

/** A wider gap between two stretches is a gutter, or the gap between two cells; in sizes of the font. */
const GUTTER = 1.6;
/** A narrower one is no blank: letters are often placed one by one. */
const BLANK = 0.18;

/** Joins stretches on one baseline, left to right, top to bottom; a gutter parts lines. */
export function findPdfLines(glyphs: readonly Glyphs[]): PdfLine[] {
  const rows: Glyphs[][] = [];
  for (const one of [...glyphs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row[0]!.y - one.y < reachOf(row[0]!, one)) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => splitAtGutters(row.sort((a, b) => a.x - b.x)));
}

/** Raised and lowered letters belong to the line that they stand in; small ones are raised by more. */
function reachOf({ size }: Glyphs, other: Glyphs): number {
  const [small, large] = [Math.min(size, other.size), Math.max(size, other.size)];
  return large * (small < large * 0.85 ? 0.6 : 0.4);
}

function splitAtGutters(row: readonly Glyphs[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const glyphs of row) {
    const open = lines.at(-1);
    const gap = open === undefined ? 0 : glyphs.x - open.right;
    const { text, x, y, width, size, font } = glyphs;
    if (open === undefined || gap > GUTTER * Math.max(size, open.size))
      lines.push({ text, left: x, right: x + width, y, size, font });
    else lines[lines.length - 1] = joined(open, glyphs, gap > BLANK * size);
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The size and height are those of the longer text: a raised figure is small. */
function joined(open: PdfLine, glyphs: Glyphs, apart: boolean): PdfLine {
  if (isNoteMark(open, glyphs)) return open;
  const { y, size } = glyphs.text.trim().length > open.text.length ? glyphs : open;
  const blank = apart && !/\s$/.test(open.text) && !/^\s/.test(glyphs.text) ? ' ' : '';
  const right = Math.max(open.right, glyphs.x + glyphs.width);
  const font = open.font === glyphs.font ? open.font : null;
  return { text: open.text + blank + glyphs.text, left: open.left, right, y, size, font };
}

/** Whether it is the raised number that leads from a full stop to a note. */
function isNoteMark(open: PdfLine, { text, y, size }: Glyphs): boolean {
  const raised = y > open.y + open.size * 0.15 && size < open.size * 0.85;
  return raised && /^\s*\d{1,3}\s*$/.test(text) && /[.,;:!?”"’)]$/.test(open.text);
}

import type { Piece } from '../piece.ts';
import { commonest, textSize } from './commonest.ts';
import type { PdfLine } from './lines.ts';

/** Larger by so much than the text's own font is a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 160;
/** In the text's size a heading is a line at most. */
const LONGEST_SET_APART = 80;
/** A line of so many characters is no label or name. */
const LONG = 40;
/** A gap of so many usual distances of two lines lies between two paragraphs. */
const WIDE = 1.35;
/** Lines of one paragraph are seldom farther apart, in sizes of their font; a share of gaps can tell. */
const CLOSE = 1.5;
const FEWEST_CLOSE = 0.05;
/** A short line that leaves so much of its column free ends of itself, whatever stands at its end. */
const FREE = 1 / 3;
const ITEM = /^(?:[•◦▪●‣–*-]|\(?\d{1,3}[.)])\s+\S/;
const HYPHENED = /[-\u00ad\u2010]$/;
const ENDED = /[.?!:…][”"’')\]]*$/;

/** Puts the lines of all columns, in reading order, together to headings, paragraphs and lists. */
export function findParagraphs(columns: readonly (readonly PdfLine[])[]): Piece[] {
  const lines = columns.flat();
  const size = textSize(lines);
  const font = commonest<string | null>(
    lines.map((line) => [line.font, line.text.length]),
    null,
  );
  const sizes = [
    ...new Set(lines.map((line) => Math.round(line.size)).filter((one) => one > size * LARGER)),
  ].sort((a, b) => b - a);
  // With a hyphen inside a line, in small letters: where a line breaks such a word its hyphen stays.
  const joined = lines.flatMap(({ text }) => text.toLowerCase().match(/(?<!\p{L})\p{L}+-\p{L}+/gu) ?? []);
  const words = new Set(joined);
  const pieces: Building[] = [];
  for (const column of columns) {
    const edge = edgesOf(column);
    let rest = 0;
    column.forEach((line, i) => {
      if (i < rest) return;
      const rows = tableRows(column, i);
      if (rows.length > 0) {
        pieces.push(...rows.map((row, n) => rowOf(row, n === 0)));
        rest = i + rows.flat().length;
        return;
      }
      const larger = sizes.indexOf(Math.round(line.size)) + 1;
      const isHeading = larger > 0 || isSetApart(column, i, { font, leading: edge.leading });
      const level = isHeading ? Math.min(6, larger || Math.max(2, sizes.length + 1)) : 0;
      const open = pieces.at(-1);
      const before = column[i - 1];
      const item = level === 0 && ITEM.test(line.text);
      const goesOn = open !== undefined && open.row === undefined && open.level === level && !item;
      // A column's first line may go on with the last paragraph of the column before.
      const follows = () => level === 0 && (/^\p{Ll}/u.test(line.text) || !ENDED.test(open!.text));
      if (goesOn && (before === undefined ? follows() : isNext(before, line, edge, level)))
        append(open, line.text, words);
      else pieces.push({ level, text: line.text, item });
    });
  }
  return gathered(pieces);
}

interface Building {
  readonly level: number;
  text: string;
  readonly item: boolean;
  /** What sort of row it is; undefined for what is none. */
  readonly row?: 'head' | 'table';
}

/** A first row without figures names the columns. */
function rowOf(cells: readonly PdfLine[], first: boolean): Building {
  const text = cells.map((cell) => cell.text).join('\t');
  return { level: 0, text, item: false, row: first && !/\d/.test(text) ? 'head' : 'table' };
}

interface Edges {
  readonly left: number;
  readonly right: number;
  /** The usual distance of two lines. */
  readonly leading: number;
}

function edgesOf(column: readonly PdfLine[]): Edges {
  const gaps = column
    .slice(1)
    .map((line, i) => ({ gap: Math.round((column[i]!.y - line.y) * 2) / 2, size: line.size }))
    .filter(({ gap }) => gap > 0);
  // Where most paragraphs are of one line, most gaps are between paragraphs.
  const narrow = gaps.filter(({ gap, size }) => gap <= size * CLOSE);
  const between = narrow.length > gaps.length * FEWEST_CLOSE ? narrow : gaps;
  return {
    left: commonest(
      column.map((line) => [Math.round(line.left), 1]),
      0,
    ),
    right: Math.max(...column.map((line) => line.right)),
    leading: commonest(
      between.map(({ gap }) => [gap, 1]),
      0,
    ),
  };
}

/** Whether a line of the text's size is a heading by font: short, behind a paragraph, before usual text. */
function isSetApart(
  column: readonly PdfLine[],
  at: number,
  usual: { readonly font: string | null; readonly leading: number },
): boolean {
  const { text, font, y } = column[at]!;
  if (!font || usual.font === null || font === usual.font) return false;
  if (text.length > LONGEST_SET_APART || !/^["“‘(]?[\p{Lu}\p{N}]/u.test(text) || /[.,;:]$/.test(text))
    return false;
  const [before, next] = [column[at - 1], column[at + 1]];
  const begins = !before || ENDED.test(before.text) || before.y - y > usual.leading * WIDE;
  if (!begins || next === undefined || next.font === font) return false;
  return ENDED.test(next.text) || next.text.length > LONG || ITEM.test(next.text);
}

/** Whether a line goes on with the paragraph of the one right above it. */
function isNext(before: PdfLine, line: PdfLine, { left, right, leading }: Edges, level: number): boolean {
  const gap = before.y - line.y;
  // Cells beside each other that are no table's.
  if (Math.abs(gap) < line.size * 0.4) return true;
  if (gap > Math.max(leading * WIDE, line.size * 1.1) || gap < 0)
    return level > 0 && gap > 0 && gap < line.size * 1.6;
  if (level > 0) return true;
  const indented = line.left > left + line.size * 0.8 && before.left <= left + line.size * 0.8;
  if (indented && ENDED.test(before.text)) return false;
  // A line that ends early, where the next word would have fitted, is a paragraph's last.
  const room = right - before.right;
  const first = line.text.split(' ', 1)[0]!.length * line.size * 0.5;
  const isShort = before.text.length < LONG && !HYPHENED.test(before.text);
  if (isShort && room > Math.max((right - left) * FREE, first + line.size)) return false;
  return !(ENDED.test(before.text) && room > first + line.size);
}

function append(open: Building, text: string, hyphens: ReadonlySet<string>): void {
  const broken = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010]$/u.exec(open.text);
  const next = /^\p{Ll}[\p{L}\p{M}]*/u.exec(text);
  if (broken === null || next === null) open.text += ` ${text}`;
  else if (hyphens.has(`${broken[1]}-${next[0]}`.toLowerCase())) open.text += text;
  else open.text = open.text.slice(0, -1) + text;
}

function gathered(pieces: readonly Building[]): Piece[] {
  const found: Piece[] = [];
  for (const { level, text, item, row } of pieces) {
    const last = found.at(-1);
    const kind = row ?? (item ? 'list' : level > 0 && text.length <= LONGEST_HEADING ? 'heading' : 'text');
    if ((kind === 'list' || kind === 'table') && last?.kind === kind)
      found[found.length - 1] = { ...last, parts: [...last.parts, { text }] };
    else found.push({ kind, level: kind === 'heading' ? level : 0, parts: [{ text }] });
  }
  return found;
}

const FEWEST_ROWS = 2;
const LONGEST_CELL = 80;

/** The rows of the table that begins with a column's line `from`, cells left to right; none for no table. */
function tableRows(column: readonly PdfLine[], from: number): PdfLine[][] {
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

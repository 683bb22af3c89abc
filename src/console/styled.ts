import { visible } from './visible.ts';

/** Some text in one style. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly dim?: boolean;
}

/** A paragraph of the console's output. */
export interface Block {
  readonly pieces: readonly Piece[];
  /** Columns before each line. */
  readonly indent?: number;
  /** Columns more before the lines after the first, under a bullet or number. */
  readonly hang?: number;
}

/** How emphasis is shown: by a terminal's own means, by `**` and `__`, or not at all. */
export type Emphasis = 'terminal' | 'marks' | 'none';

export function plain(text: string): Piece {
  return { text };
}

export function bold(text: string): Piece {
  return { text, bold: true };
}

export function dim(text: string): Piece {
  return { text, dim: true };
}

/** A block of the program's own words, flush left. */
export function says(text: string): Block {
  return { pieces: [plain(text)] };
}

/** A small line beside the point. */
export function aside(text: string, indent = 0): Block {
  return { pieces: [dim(text)], indent };
}

/** An empty line. */
export const GAP: Block = { pieces: [] };

/** One line's pieces with their emphasis. The only place that writes escape sequences, and the text in it can bring none. */
export function paint(line: readonly Piece[], emphasis: Emphasis): string {
  return line.map((piece) => paintPiece(piece, emphasis)).join('');
}

function paintPiece(piece: Piece, emphasis: Emphasis): string {
  const text = visible(piece.text);
  if (emphasis === 'none' || text === '') return text;
  const marks = emphasis === 'marks' ? textMarks(piece) : escapes(piece);
  return marks.reduce((inside, [open, close]) => open + inside + close, text);
}

type Marks = readonly (readonly [string, string])[];

function textMarks({ bold, underlined }: Piece): Marks {
  const marks: [string, string][] = [];
  if (underlined) marks.push(['__', '__']);
  if (bold) marks.push(['**', '**']);
  return marks;
}

/** ECMA-48, Select Graphic Rendition: 1 bold, 2 faint, 22 neither, 4 underlined, 24 not. */
function escapes({ bold, underlined, dim }: Piece): Marks {
  const marks: [string, string][] = [];
  if (underlined) marks.push(['\u001b[4m', '\u001b[24m']);
  if (bold) marks.push(['\u001b[1m', '\u001b[22m']);
  if (dim) marks.push(['\u001b[2m', '\u001b[22m']);
  return marks;
}

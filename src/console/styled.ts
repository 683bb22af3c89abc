import { visible } from './visible.ts';

/** Some text in one style. */
export interface StyledPiece {
  readonly text: string;
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly dim?: boolean;
}

/** A paragraph of the console's output. */
export interface StyledBlock {
  readonly pieces: readonly StyledPiece[];
  /** Columns before each line. */
  readonly indent?: number;
  /** Columns more before the lines after the first, under a bullet or number. */
  readonly hang?: number;
  /** Whether a sign in the margin shows it where no other emphasis can. */
  readonly pointed?: boolean;
}

/** How emphasis is shown: by a terminal's own means, by `**` and `__`, or not at all. */
export type Emphasis = 'terminal' | 'marks' | 'none';

export function plain(text: string): StyledPiece {
  return { text };
}

export function bold(text: string): StyledPiece {
  return { text, bold: true };
}

export function dim(text: string): StyledPiece {
  return { text, dim: true };
}

/** A block of the program's own words, flush left. */
export function says(text: string): StyledBlock {
  return { pieces: [plain(text)] };
}

/** A small line beside the point. */
export function aside(text: string, indent = 0): StyledBlock {
  return { pieces: [dim(text)], indent };
}

export const GAP: StyledBlock = { pieces: [] };

type Marks = readonly [open: string, close: string];
type Style = 'bold' | 'dim' | 'underlined';

/** From the outermost to the innermost. */
const NESTING = ['bold', 'dim', 'underlined'] as const satisfies Style[];

/** ECMA-48, Select Graphic Rendition: 1 bold, 2 faint, 22 neither, 4 underlined, 24 not. */
const ESCAPES: Readonly<Record<Style, Marks>> = {
  bold: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  underlined: ['\u001b[4m', '\u001b[24m'],
};

const MARKS: Readonly<Record<Style, Marks>> = {
  bold: ['**', '**'],
  dim: ['', ''],
  underlined: ['__', '__'],
};

/** One line's pieces with emphasis. Only here are escape sequences written; the text brings none. */
export function paint(line: readonly StyledPiece[], emphasis: Emphasis): string {
  if (emphasis === 'none') return line.map(({ text }) => visible(text)).join('');
  const marks = emphasis === 'terminal' ? ESCAPES : MARKS;
  let painted = '';
  let on: readonly Style[] = [];
  for (const piece of line) {
    if (piece.text === '') continue;
    const wanted = NESTING.filter((style) => piece[style]);
    painted += change(on, wanted, marks) + visible(piece.text);
    on = wanted;
  }
  return painted + change(on, [], marks);
}

/** Ends what is no longer wanted, innermost first, and what stands inside it; then begins what is missing. */
function change(
  on: readonly Style[],
  wanted: readonly Style[],
  marks: Readonly<Record<Style, Marks>>,
): string {
  let same = 0;
  while (same < on.length && on[same] === wanted[same]) same++;
  const ends = on
    .slice(same)
    .reverse()
    .map((style) => marks[style][1]);
  const beginnings = wanted.slice(same).map((style) => marks[style][0]);
  return [...ends, ...beginnings].join('');
}

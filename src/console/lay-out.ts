import type { StyledBlock, StyledPiece } from './styled.ts';
import { visible } from './visible.ts';
import { displayWidth } from './width.ts';

/** No line is longer than this on however wide a terminal, for the eye to find the next. */
const WIDEST = 100;
const NARROWEST = 20;

/** Text with the style of each stretch: `pieces[i]` ends at `ends[i]`. */
interface Run {
  readonly text: string;
  readonly pieces: readonly StyledPiece[];
  readonly ends: readonly number[];
}

/**
 * The blocks as lines of at most `columns` (and never more than 100), broken between words, or inside a word
 * that is longer than a line. Null columns: one line a block. `pointer` stands in the margin of a pointed
 * block.
 */
export function layOut(
  blocks: readonly StyledBlock[],
  columns: number | null,
  pointer = '',
): StyledPiece[][] {
  return blocks.flatMap((block) => layOutBlock(block, columns, block.pointed ? pointer : ''));
}

function layOutBlock(
  { pieces, indent = 0, hang = 0 }: StyledBlock,
  columns: number | null,
  pointer: string,
): StyledPiece[][] {
  const run = joinPieces(pieces);
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, Math.min(columns, WIDEST));
  return breakLines(run.text, room - indent, hang).map(([start, end], line) => {
    const margin = indent + (line > 0 ? hang : 0);
    const inside = slicePieces(run, start, end);
    const sign = line === 0 ? pointer : '';
    return margin > 0 && inside.length > 0 ? [{ text: sign.padEnd(margin) }, ...inside] : inside;
  });
}

/** Made visible first, so that what is measured is what is printed. */
function joinPieces(pieces: readonly StyledPiece[]): Run {
  let text = '';
  const ends: number[] = [];
  for (const piece of pieces) {
    text += visible(piece.text);
    ends.push(text.length);
  }
  return { text: text.trimEnd(), pieces, ends };
}

/** The [start, end) of each line, without the blanks at its break; one empty line for an empty text. */
function breakLines(text: string, room: number, hang: number): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfLine(text, start, room - (lines.length > 0 ? hang : 0));
    lines.push([start, end]);
    start = end;
    while (text[start] === ' ') start++;
  }
  return lines.length > 0 ? lines : [[0, 0]];
}

/** Where the line that begins at `start` must end: before a blank, or where the room ends. */
function endOfLine(text: string, start: number, room: number): number {
  if (room === Number.POSITIVE_INFINITY) return text.length;
  let lastBlank = -1;
  let width = 0;
  let at = start;
  for (const character of text.slice(start, start + 8 * room)) {
    width += displayWidth(character);
    if (width > room && character !== ' ')
      return lastBlank > start ? lastBlank : Math.max(at, start + character.length);
    if (character === ' ') lastBlank = at;
    if (width > room) return at;
    at += character.length;
  }
  return at;
}

function slicePieces({ text, pieces, ends }: Run, start: number, end: number): StyledPiece[] {
  const line: StyledPiece[] = [];
  pieces.forEach((piece, i) => {
    const from = Math.max(start, i > 0 ? ends[i - 1]! : 0);
    const to = Math.min(end, ends[i]!);
    if (from < to) line.push({ ...piece, text: text.slice(from, to) });
  });
  return line;
}

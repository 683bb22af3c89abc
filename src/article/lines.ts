import type { Span } from '../text/span.ts';

/** A line that holds more than blanks, without the blanks at its ends. */
export interface Line extends Span {
  readonly text: string;
  /** Columns before its first character, a tab counting to the next multiple of four. */
  readonly indent: number;
  /** Where the line itself begins, blanks included. */
  readonly from: number;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly apart: boolean;
}

const lineBreak = /\r\n|[\n\r\f\u2028\u2029]/g;

/** The non-blank lines of the text from `start`, in order. */
export function findLines(text: string, start = 0): Line[] {
  const lines: Line[] = [];
  let apart = true;
  let from = start;
  lineBreak.lastIndex = start;
  while (from < text.length) {
    const found = lineBreak.exec(text);
    const to = found?.index ?? text.length;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const lead = raw.length - raw.trimStart().length;
      const at = from + lead;
      lines.push({
        start: at,
        end: at + trimmed.length,
        text: trimmed,
        indent: columns(raw.slice(0, lead)),
        from,
        apart,
      });
    }
    apart = trimmed === '';
    from = found === null ? text.length : lineBreak.lastIndex;
  }
  return lines;
}

/** How many columns blanks take, a tab reaching to the next multiple of four. */
export function columns(blanks: string): number {
  let column = 0;
  for (const blank of blanks) column = blank === '\t' ? column + 4 - (column % 4) : column + 1;
  return column;
}

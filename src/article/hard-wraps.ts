import type { Span } from '../text/span.ts';
import type { Line } from './lines.ts';
import { readMetadataLine } from './metadata-line.ts';

/** One line, or several that an editor broke at the right margin. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly lines: number;
  readonly apart: boolean;
}

const narrowest = 40;
const widest = 100;
const terminated = /[.?!…。！？]["'”’)\]*_]*$/;
const small = /^["'“‘(]?\p{Ll}/u;
const item = /^(?:[-*+•◦‣▪●–]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+\S/;

/** Puts lines that were broken in mid-sentence at 40 to 100 columns together again; elsewhere a line stays a paragraph. */
export function joinWrapped(lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (width !== null && last !== undefined && open !== undefined && goesOn(last, line, width)) {
      paragraphs[paragraphs.length - 1] = {
        ...open,
        end: line.end,
        text: `${open.text}\n${line.text}`,
        lines: open.lines + 1,
      };
    } else {
      paragraphs.push({ start: line.start, end: line.end, text: line.text, lines: 1, apart: line.apart });
    }
    last = line;
  }
  return paragraphs;
}

/** The column at which the text is wrapped; null when it is not, that is when lines hardly ever break in mid-sentence. */
function wrapWidth(lines: readonly Line[]): number | null {
  let pairs = 0;
  let broken = 0;
  const widths: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.apart) continue;
    pairs++;
    widths.push(lines[i - 1]!.end - lines[i - 1]!.from);
    if (!terminated.test(lines[i - 1]!.text) && small.test(lines[i]!.text)) broken++;
  }
  if (broken === 0 || broken < pairs * 0.4) return null;
  const width = widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.95)]!;
  return width >= narrowest && width <= widest ? width : null;
}

function goesOn(line: Line, next: Line, width: number): boolean {
  if (next.apart || item.test(next.text)) return false;
  if (readMetadataLine(line.text) !== null || readMetadataLine(next.text) !== null) return false;
  const room = width - (line.end - line.from) - 1;
  const full = next.text.split(/\s/, 1)[0]!.length > room - 8;
  return full || (!terminated.test(line.text) && small.test(next.text));
}

import type { Span } from '../text/span.ts';
import { isLabelled } from './label.ts';
import { isUnfinished } from './line-end.ts';
import type { Line } from './lines.ts';
import { findListSigns, type ListSign } from './list-sign.ts';
import { type MetadataLine, readMetadataLine } from './metadata-line.ts';
import { hasColumns } from './rows.ts';
import { isInCapitals } from './short-line.ts';

/** One line, or several that an editor broke at the right margin. */
export interface PlainParagraph extends Span {
  readonly text: string;
  readonly lines: number;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly apart: boolean;
  /** What it tells about the article; null when it belongs to the article. */
  readonly told: MetadataLine | null;
  /** Whether it is an item of a list. */
  readonly item: boolean;
  /** What it begins with if it is an item. */
  readonly sign: ListSign | null;
  /** Columns before its first character. */
  readonly indent: number;
}

const narrowest = 40;
const widest = 130;
const terminated = /[.?!…。！？:]["'”’)\]*_]*$/;
const small = /^["'“‘(]?\p{Ll}/u;
/** A line shorter than this share of the width was not broken for want of room. */
const FULL = 0.7;
/** Where lines are wrapped, at least this share of those that break a sentence is full. */
const MOST_FULL = 0.5;

/** Joins lines that were broken in mid-sentence at 40 to 130 columns; elsewhere a line stays a paragraph. */
export function joinWrapped(lines: readonly Line[]): PlainParagraph[] {
  const width = wrapWidth(lines);
  const paragraphs: PlainParagraph[] = [];
  const signs = findListSigns(lines);
  let last: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    const sign = signs[i]!;
    const item = sign !== null;
    const runsOn = last !== undefined && !line.apart && isBroken(last, width);
    const told = runsOn ? null : (readMetadataLine(line.text) ?? goneOnAbout(open, line));
    const isHeading = i === 1 && width === null && !isUnfinished(last!.text);
    const joins = open?.told === null && told === null && !item && !line.apart && !isHeading;
    if (joins && !(hasColumns(line.text) || hasColumns(last!.text)) && goesOn(last!, line, open.item, width))
      paragraphs[paragraphs.length - 1] = { ...open, end: line.end, lines: open.lines + 1 };
    else {
      const { start, end, text, apart, indent } = line;
      paragraphs.push({ start, end, text, lines: 1, apart, told, item, sign, indent });
    }
    last = line;
  }
  return paragraphs;
}

/** For an indented line right under a metadata line such as `Author: …`: the field that it continues. */
function goneOnAbout(open: PlainParagraph | undefined, line: Line): MetadataLine | null {
  if (!open?.told || line.apart || line.indent < open.indent + 2 || !isLabelled(open)) return null;
  // A sentence is the article's own, whatever stands above it.
  const isShort = line.text.length < narrowest && !terminated.test(line.text);
  return isShort || isLabelled(line) ? { fills: null } : null;
}

/** Whether a line was broken in mid-sentence for want of room. */
function isBroken(line: Line, width: number | null): boolean {
  if (width === null || terminated.test(line.text)) return false;
  return line.end - line.from >= FULL * width || isUnfinished(line.text);
}

/** The column at which the text is wrapped; null where lines hardly ever break in mid-sentence. */
function wrapWidth(lines: readonly Line[]): number | null {
  const widths: number[] = [];
  const broken: number[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || line.apart || hasColumns(before.text)) return;
    const width = before.end - before.from;
    widths.push(width);
    if (!terminated.test(before.text) && small.test(line.text)) broken.push(width);
  });
  if (broken.length === 0 || broken.length < widths.length * 0.4) return null;
  const width = widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.95)]!;
  // Short lines in small letters are a list without signs, not sentences that had to be broken.
  if (broken.filter((one) => one >= FULL * width).length < broken.length * MOST_FULL) return null;
  return width >= narrowest && width <= widest ? width : null;
}

/** Whether `next` continues the paragraph of the line before it. */
function goesOn(line: Line, next: Line, item: boolean, width: number | null): boolean {
  if (item && next.indent >= line.indent + 2) return true;
  // Elsewhere a line of some length that lacks the end of its sentence still goes on.
  if (width === null)
    return line.text.length >= narrowest && !terminated.test(line.text) && small.test(next.text);
  if (next.indent >= line.indent + 2 && terminated.test(line.text)) return false;
  // All in capitals behind a blank line, as headings are.
  if (line.apart && isInCapitals(line) && line.end - line.from < FULL * width) return false;
  // A line is full when the next word would hardly have fitted.
  const room = width - (line.end - line.from) - 1;
  const full = next.text.split(/\s/, 1)[0]!.length > room - 8;
  return full || (!terminated.test(line.text) && (small.test(next.text) || isUnfinished(line.text)));
}

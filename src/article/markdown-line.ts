import type { Span } from '../text/span.ts';
import { columns, findLines, type Line } from './lines.ts';

/** A non-blank line of Markdown without the `>` of the quotes around it. */
export interface MarkdownLine extends Span {
  readonly text: string;
  /** Columns before its first character, counted inside the quotes. */
  readonly indent: number;
  /** How many quotes stand around it. */
  readonly depth: number;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly apart: boolean;
  /** Whether the author broke the line on purpose: two blanks or a backslash at its end. */
  readonly broken: boolean;
}

/** The lines of Markdown from `start`, in order; a line of nothing but `>` counts as blank. */
export function findMarkdownLines(text: string, start: number): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let apart = true;
  for (const line of findLines(text, start)) {
    const inner = withoutQuotes(text, line, apart || line.apart);
    apart = inner.text === '';
    if (!apart) lines.push(inner);
  }
  return lines;
}

function withoutQuotes(text: string, line: Line, apart: boolean): MarkdownLine {
  let start = line.start;
  let indent = line.indent;
  let depth = 0;
  while (indent < 4 && start < line.end && text[start] === '>') {
    depth++;
    const from = start + (text[start + 1] === ' ' ? 2 : 1);
    start++;
    while (start < line.end && /\s/.test(text[start]!)) start++;
    indent = start > from ? columns(text.slice(from, start)) : 0;
  }
  const inner = text.slice(start, line.end);
  const broken = inner.endsWith('\\') || text.startsWith('  ', line.end);
  return { start, end: line.end, text: inner, indent, depth, apart, broken };
}

/** The line from its character `skipped` on, blanks skipped too. */
export function skip(line: MarkdownLine, skipped: number): MarkdownLine {
  const text = line.text.slice(skipped).trimStart();
  return { ...line, start: line.end - text.length, text };
}

const marker = /^(?:[-+*]|\d{1,9}[.)])(?=\s)/;
const box = /^\[[ xX]\](?=\s)/;

/** The text of a list's item without its marks, also of an item in an item; null when the line begins none. */
export function readItem(line: MarkdownLine): MarkdownLine | null {
  if (isBreak(line) || !marker.test(line.text)) return null;
  let item = line;
  for (let found = marker.exec(item.text); found !== null; found = marker.exec(item.text))
    item = skip(item, found[0].length);
  const boxed = box.exec(item.text);
  return boxed === null ? item : skip(item, boxed[0].length);
}

/** `***`, `- - -`: a line across the page. */
export function isBreak(line: MarkdownLine): boolean {
  return /^([-*_])(?:\s*\1){2,}$/.test(line.text);
}

/** `## Heading ##` as its level and text; null when the line is none. */
export function readHeading(line: MarkdownLine): { level: number; text: MarkdownLine } | null {
  const found = /^(#{1,6})(?:\s+|$)/.exec(line.text);
  if (found === null || line.indent > 3) return null;
  const text = skip(line, found[0].length);
  let end = text.text.length;
  while (text.text[end - 1] === '#') end--;
  // Closing marks stand apart: in `C#` they belong to the word.
  const inner = end === 0 || /\s/.test(text.text[end - 1]!) ? text.text.slice(0, end).trimEnd() : text.text;
  return { level: found[1]!.length, text: { ...text, text: inner, end: text.start + inner.length } };
}

/** The marks that open a block of code, "```" or "~~~" or longer; null when the line opens none. */
export function readFence(line: MarkdownLine): string | null {
  const found = /^(`{3,})[^`]*$|^(~{3,})/.exec(line.text);
  return found === null ? null : (found[1] ?? found[2]!);
}

/** A line of nothing but HTML tags. */
export const onlyTags = /^(?:<\/?[a-z][^<>]*>\s*)+$/i;

/** Whether the line begins something else although no blank line stands before it. */
export function interrupts(line: MarkdownLine): boolean {
  if (line.indent > 3 || !'#`~-*_<+1'.includes(line.text[0]!)) return false;
  return (
    readHeading(line) !== null ||
    readFence(line) !== null ||
    isBreak(line) ||
    line.text.startsWith('<!--') ||
    onlyTags.test(line.text) ||
    /^(?:[-+*]|1[.)])\s+\S/.test(line.text)
  );
}

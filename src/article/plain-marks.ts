import { merged, type Span, spansOf } from '../text/span.ts';
import { BOLD_LEVEL, mayHead } from './block.ts';
import type { Line } from './lines.ts';
import { findNumberedHeadings } from './numbered-headings.ts';
import { hasColumns, isBarred } from './rows.ts';
import { findRuledHeadings } from './ruled-headings.ts';
import { findUnreadLines } from './unread-lines.ts';
import { findWikiMarks, WIKI_HEADING } from './wiki-marks.ts';

/** What of a plain text is set apart from its lines before they are read. */
export interface PlainMarks {
  readonly lines: readonly Line[];
  /** What is not shown, in order, without overlap. */
  readonly marks: readonly Span[];
  /** How deep a line is a heading by its marks or numbers, 1 to 7, by the line's start. */
  readonly levels: ReadonlyMap<number, number>;
  /** The deepest level that a mark other than bold gives; 0 without one. */
  readonly deepest: number;
}

/** What parts the cells of a row. */
const BARS = /\||^!|!!/g;
/** As in a chat. */
const STRUCK_OUT = /~~(?=[^\s~])[^~\n]{1,300}(?<=\S)~~/g;
/** A line all in bold; the first of a text is no heading under a title. */
const BOLD = /^(\*\*|__)(?=\S)([^*_\n]{1,80})(?<=\S)\1$/;

/** `--- Food ---` */
const BETWEEN_RULES =
  /^([-–—=~*#+_─━═])\1{1,30}[ \t]{1,9}([\p{L}\p{N}](?:[^\n]{0,78}[^\s\n])?)[ \t]{1,9}\1{2,31}$/u;

/** Finds heads and feet of pages, headings by their marks, and wikis' marks. Linear in the length. */
export function findPlainMarks(text: string, all: readonly Line[]): PlainMarks {
  const marks: Span[] = [];
  const levels = new Map<number, number>();
  const lines: Line[] = [];
  const leaveOut = ({ start, end }: Span) => marks.push({ start, end });
  const unquotedLines = unquoted(all, leaveOut);
  const unread = findUnreadLines(unquotedLines);
  const hasBars = unquotedLines.some((line) => unread.has(line) && /^[|+{:-]/.test(line.text));
  const ruled = findRuledHeadings(unquotedLines);
  const isWiki = unquotedLines.some((line) => !unread.has(line) && WIKI_HEADING.test(line.text));
  for (const [i, read] of unquotedLines.entries()) {
    // A rule parts the lines around it.
    const line = ruled.rules.has(unquotedLines[i - 1]!) ? { ...read, apart: true } : read;
    const level = ruled.levels.get(read);
    const marked = markedHeading(line, i > 0 ? unquotedLines[i + 1] : undefined);
    if (unread.has(read) || ruled.rules.has(read)) leaveOut(line);
    else if (level !== undefined) {
      levels.set(line.start, level);
      lines.push(line);
    } else if (marked !== null) {
      const { start, end } = marked;
      leaveOut({ start: line.start, end: start });
      leaveOut({ start: end, end: line.end });
      levels.set(start, marked.level);
      lines.push({ ...line, start, end, text: text.slice(start, end), apart: true });
    } else lines.push(...(i > 0 ? headApart(line, unquotedLines[i + 1]) : [line]));
    if (hasBars && isBarred(line.text)) for (const bar of spansOf(text, BARS, line)) leaveOut(bar);
  }
  for (const struck of spansOf(text, STRUCK_OUT)) leaveOut(struck);
  if (isWiki) for (const mark of findWikiMarks(text)) marks.push(mark);
  const deepest = Array.from(levels.values()).reduce(
    (most, level) => (level < BOLD_LEVEL ? Math.max(most, level) : most),
    0,
  );
  for (const [start, level] of findNumberedHeadings(lines)) levels.set(start, level);
  const read = followingPages(lines, marks).map((line, i) =>
    levels.has(lines[i - 1]?.start ?? -1) ? { ...line, apart: true } : line,
  );
  return { lines: read, marks: merged(marks), levels, deepest };
}

/** A line that its marks make a heading: a wiki's, short rules on both sides, bold above text that is not. */
function markedHeading(line: Line, next: Line | undefined): (Span & { readonly level: number }) | null {
  const wiki = WIKI_HEADING.exec(line.text);
  const set = wiki ?? BETWEEN_RULES.exec(line.text);
  const bold = line.apart && next !== undefined && !BOLD.test(next.text) ? BOLD.exec(line.text) : null;
  const [, mark, name] = set ?? bold ?? [];
  if (mark === undefined || name === undefined || (wiki === null && !mayHead(name))) return null;
  const start = line.start + line.text.indexOf(name, mark.length);
  const level = wiki !== null ? mark.length - 1 : set !== null ? 1 : BOLD_LEVEL;
  return { start, end: start + name.trimEnd().length, level };
}

/** `ACCESS   The hall has 14 steps.` */
const CALLED = /^(\p{Lu}[\p{Lu}\p{N} &/'’-]{2,40}?)(?: {2,40}|\t[ \t]{0,40})(?=\S)/u;

/** A line as two where a name in capitals and a gap stand before its text, and no row of a table under it. */
function headApart(line: Line, next: Line | undefined): readonly Line[] {
  const [gone, name] = (line.apart ? CALLED.exec(line.text) : null) ?? [];
  if (gone === undefined || name === undefined) return [line];
  const rest = line.text.slice(gone.length);
  const isRow = (text: string) => hasColumns(text) || CALLED.test(text);
  if (!/\p{Ll}{2}/u.test(rest) || isRow(rest) || (next && !next.apart && isRow(next.text))) return [line];
  const start = line.start + gone.length;
  return [
    { ...line, end: line.start + name.length, text: name },
    { ...line, start, text: rest, apart: false },
  ];
}

/** A line right behind the head of a page goes on with the page before, if it begins as inside a sentence. */
function followingPages(lines: readonly Line[], marks: readonly Span[]): Line[] {
  let at = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    while (at < marks.length && marks[at]!.start < (before?.end ?? 0)) at++;
    const isBehindPage = before !== undefined && (marks[at]?.start ?? Number.POSITIVE_INFINITY) < line.start;
    return isBehindPage && /^\p{Ll}/u.test(line.text) && !/[.?!:]$/.test(before.text)
      ? { ...line, apart: false }
      : line;
  });
}

const MARK = /^(?:>[ \t]?){1,20}/;

/** Lines without a letter's marks of quotation, which go to `leaveOut`; who is quoted parts them. */
function unquoted(lines: readonly Line[], leaveOut: (span: Line) => void): readonly Line[] {
  if (lines.filter(({ text }) => text.startsWith('>')).length < 2) return lines;
  const read: Line[] = [];
  let [depth, apart] = [0, false];
  for (const line of lines) {
    const mark = MARK.exec(line.text)?.[0] ?? '';
    const own = mark.replace(/[^>]/g, '').length;
    const text = line.text.slice(mark.length).trimStart();
    const start = line.end - text.length;
    if (start > line.start) leaveOut({ ...line, end: start });
    apart ||= line.apart || own !== depth;
    depth = own;
    if (text === '') apart = true;
    else {
      read.push({ ...line, start, text, apart });
      apart = false;
    }
  }
  return read;
}

import { merged, type Span } from '../text/span.ts';
import type { Line } from './lines.ts';
import { findNumberedHeadings } from './numbered-headings.ts';
import { unquoted } from './quoted-lines.ts';
import { isBarred } from './rows.ts';
import { struckOut } from './struck-out.ts';
import { findUnreadLines } from './unread-lines.ts';

/** What of a plain text is set apart from its lines before they are read. */
export interface PlainMarks {
  readonly lines: readonly Line[];
  /** What is not shown, in order, without overlap. */
  readonly marks: readonly Span[];
  /** How deep a line is a heading by its marks or numbers, 1 to 6, by the line's start. */
  readonly levels: ReadonlyMap<number, number>;
  /** The deepest level that a mark gives; 0 without one. */
  readonly deepest: number;
}

/** What parts the cells of a row. */
const BARS = /\||^!|!!/g;
const UNDERLINE = /^([=~^-])\1{2,99}$/;

/** Finds heads and feet of pages, headings by their marks, and wikis' marks. Linear in the length. */
export function findPlainMarks(text: string, all: readonly Line[]): PlainMarks {
  const marks: Span[] = [];
  const levels = new Map<number, number>();
  const lines: Line[] = [];
  const leaveOut = ({ start, end }: Span) => marks.push({ start, end });
  const unquotedLines = unquoted(all, leaveOut);
  const unread = findUnreadLines(unquotedLines);
  const hasBars = unquotedLines.some((line) => unread.has(line) && /^[|+{]/.test(line.text));
  let isWiki = false;
  for (const line of unquotedLines) {
    const wiki = WIKI_HEADING.exec(line.text);
    const before = lines.at(-1);
    if (unread.has(line)) leaveOut(line);
    else if (wiki !== null) {
      isWiki = true;
      const start = line.start + line.text.indexOf(wiki[2]!, wiki[1]!.length);
      const words = { start, end: start + wiki[2]!.trimEnd().length };
      leaveOut({ start: line.start, end: words.start });
      leaveOut({ start: words.end, end: line.end });
      levels.set(words.start, wiki[1]!.length - 1);
      lines.push({ ...line, ...words, text: text.slice(words.start, words.end), apart: true });
    } else if (before && isUnderlined(before, line)) {
      leaveOut(line);
      levels.set(before.start, line.text.startsWith('=') ? 1 : 2);
    } else lines.push(line);
    if (hasBars && isBarred(line.text))
      for (const { index, 0: bar } of line.text.matchAll(BARS))
        leaveOut({ start: line.start + index, end: line.start + index + bar.length });
  }
  if (isWiki) for (const mark of findWikiMarks(text)) marks.push(mark);
  const deepest = Array.from(levels.values()).reduce((most, level) => Math.max(most, level), 0);
  for (const [start, level] of findNumberedHeadings(lines)) levels.set(start, level);
  return { lines: followingPages(lines, marks), marks: merged(marks), levels, deepest };
}

function isUnderlined(line: Line, under: Line): boolean {
  if (under.apart || !UNDERLINE.test(under.text)) return false;
  return line.apart && line.text.length <= 100 && under.text.length >= line.text.length - 3;
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

/** `== Heading ==` */
const WIKI_HEADING = /^(={2,6})[ \t]{0,9}([^=\n](?:[^\n]{0,198}[^=\n])?)[ \t]{0,9}\1$/;
/** Pictures and categories are no text. */
const UNSEEN = /\[\[(?:File|Image|Category):[^[\]\n]{1,400}\]\]/gi;
const MARK =
  /'{2,5}|\[\[(?:[^[\]|\n]{1,100}\|)?(?=[^[\]|\n]{1,100}\]\])|\]\]|\{\{[^{}]{0,500}\}\}|<ref\b[^<>]{0,200}>(?:[^<]{0,500}<\/ref>)?/g;
const TAG = /<\/?[a-z]{1,10}\b[^<>]{0,200}>/gi;

/** What a text with a wiki's headings marks and does not show; marks may overlap. */
function findWikiMarks(text: string): Span[] {
  if (!/^={2,6}[^=\n]/m.test(text)) return [];
  const found = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  return [...found(UNSEEN), ...found(MARK), ...struckOut(text, found(TAG))];
}

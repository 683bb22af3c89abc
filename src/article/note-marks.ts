import { type Span, trimSpan } from '../text/span.ts';
import { columns } from './lines.ts';

/** What begins or ends a note, or something else that is set apart under a title: a tab, a step. */
export interface NoteMark extends Span {
  /** The title, without its quotes; null without one. All else of it is markup. */
  readonly title: Span | null;
  /** Whether its text is set in under it. */
  readonly isSetIn: boolean;
  /** Whether a later line stands outside of the note. */
  readonly isLeft: (line: string) => boolean;
  /** What will end it, and what it ends itself; empty for neither. */
  readonly opens: string;
  readonly closes: string;
}

/** `!!! note "Title"`, `??? tip "Title"`, `=== "Tab"` over a text that is set in. */
const INDENTED = /^([ \t]{0,40})(?:(?:!!!|\?\?\?\+?)[ \t]|===[!+]?[ \t]{1,9}").{0,200}$/;
const IN_QUOTES = /"([^"]{1,150})"[ \t]{0,40}$/;
/** `:::tip Title`, `:::note[Title]`, `::: {.warning title="Title"}`, up to a line of colons alone. */
const COLONS = /^[ \t]{0,12}(:{3,20})(.{0,200})$/;
const OF_COLONS =
  /^[ \t:]{1,60}(?:\{[^{}]{0,100}?title="([^"{}]{1,150})"|\{?[\w-]{1,30}\}?(?:\[([^[\]]{1,150})\]|[ \t]{1,40}([^{}]{1,150})))/;
/** `> [!NOTE] Title`; what is longer is no title. */
const QUOTED = /^([ \t>]{1,12})(\[![a-z]{1,20}\][+-]?)(.{0,200}$)?/i;
/** What is no title but what the note says. */
const SENTENCE = /[.!…]["'”’)]*\s*$/;
/** `<TabItem value="linux" label="Linux">`: a component of MDX, whose text is Markdown, up to its end. */
const COMPONENT =
  /([ \t]{0,40})<([A-Z][a-z][\w.]{0,40})((?:\s(?:[^<>"'{}/]|"[^"]{0,200}"|'[^']{0,200}'|\{[^{}]{0,200}\}){0,200})?)>[ \t]{0,40}(?=\n|$)/y;
const COMPONENT_END = /<\/([A-Z][a-z][\w.]{0,40})>[ \t]{0,40}$/;
const TITLED = /\s(?:title|label)=\{?["']([^"'\n]{1,150})["']/;
/** What a tab without a label is called. */
const VALUED = /\s(?:value|name)=\{?["']([^"'\n]{1,150})["']/;
/** The blanks before the next line that has more. */
const NEXT = /\n(?:[ \t]{0,40}\n){0,9}([ \t]{0,60})(?=\S)/y;

/** A line before it that is blank, or a tag; any other it cannot part from what is set in under it. */
const BEHIND = /^$|[\n>][ \t]{0,60}\n$/;

/** The text of a note is set in by so many columns, and that of a component by so many at least. */
const NOTE_IN = 4;
const COMPONENT_IN = 2;

/** The mark of a note that stands in the line at `at`; null without one. */
export function readNoteMark(source: string, line: string, at: number): NoteMark | null {
  return (
    readIndented(line, at) ?? readColons(line, at) ?? readQuoted(line, at) ?? readComponent(source, line, at)
  );
}

const PLAIN = { title: null, isSetIn: false, isLeft: () => false, opens: '', closes: '' };

function readIndented(line: string, at: number): NoteMark | null {
  const blanks = INDENTED.exec(line)?.[1];
  if (blanks === undefined) return null;
  const start = at + blanks.length;
  const least = columns(blanks) + NOTE_IN;
  const isLeft = (next: string) => /\S/.test(next) && columns(/^[ \t]{0,40}/.exec(next)![0]) < least;
  const title = titleIn(at, IN_QUOTES.exec(line));
  return { ...PLAIN, start, end: at + line.length, title, isSetIn: true, isLeft };
}

function readColons(line: string, at: number): NoteMark | null {
  const [, colons, rest = ''] = COLONS.exec(line) ?? [];
  if (colons === undefined) return null;
  const span = { start: at, end: at + line.length };
  if (rest.trim() === '') return { ...PLAIN, ...span, closes: colons };
  return { ...PLAIN, ...span, title: titleIn(at, OF_COLONS.exec(line)), opens: colons };
}

function readQuoted(line: string, at: number): NoteMark | null {
  const found = QUOTED.exec(line);
  if (found === null) return null;
  const [, lead, mark, rest] = found as readonly (string | undefined)[];
  const start = at + lead!.length;
  const title = rest === undefined || SENTENCE.test(rest) ? null : titleIn(at, found);
  const end = title === null ? start + mark!.length : at + line.length;
  const depth = depthOf(lead!);
  return { ...PLAIN, start, end, title, isLeft: (next) => depthOf(next) < depth };
}

function readComponent(source: string, line: string, at: number): NoteMark | null {
  const ending = COMPONENT_END.exec(line);
  if (ending !== null)
    return { ...PLAIN, start: at + ending.index, end: at + line.length, closes: ending[1]! };
  COMPONENT.lastIndex = at;
  const [whole, blanks = '', name = ''] = COMPONENT.exec(source) ?? [];
  if (whole === undefined) return null;
  const [start, end] = [at + blanks.length, at + whole.length];
  NEXT.lastIndex = end;
  const isApart = BEHIND.test(source.slice(Math.max(0, at - 62), at));
  const isSetIn = isApart && columns(NEXT.exec(source)?.[1] ?? '') >= columns(blanks) + COMPONENT_IN;
  const told = TITLED.exec(whole) ?? (/Tab|Item/.test(name) ? VALUED.exec(whole) : null);
  const title = titleIn(at, told);
  return { ...PLAIN, start, end, title, isSetIn, opens: title === null ? '' : name };
}

/** Where the title stands that a pattern found, its last group that holds something. */
function titleIn(at: number, found: RegExpExecArray | null): Span | null {
  const title = found?.findLast((group) => group !== undefined);
  if (!found || !title?.trim()) return null;
  const start = found.index + found[0].lastIndexOf(title);
  const { start: from, end } = trimSpan(found.input, { start, end: start + title.length });
  return { start: at + from, end: at + end };
}

/** How many marks of quotation stand before a line. */
function depthOf(line: string): number {
  return (/^[ \t>]{0,24}/.exec(line)?.[0].match(/>/g) ?? []).length;
}

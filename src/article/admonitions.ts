import type { Span } from '../text/span.ts';
import { type Block, block, NOTE_LEVEL } from './block.ts';
import { columns } from './lines.ts';

/** The title of a note that is set apart, which heads what the note holds and nothing behind it. */
export interface NoteTitle extends Span {
  /** Its line, from where the note is marked; all of it but the title is markup. */
  readonly line: Span;
  /** Where the note ends. */
  readonly until: number;
}

/** `!!! note "Title"`, `??? tip "Title"`, `=== "Tab"` over an indented text. */
const INDENTED =
  /^([ \t]{0,12})(?:(?:!!!|\?\?\?\+?)[ \t]+[^"\n]{0,80}|===[!+]?[ \t]+)"([^"\n]{1,150})"[ \t]*$/;
/** `:::tip Title`, `:::note[Title]`, `::: {.warning title="Title"}`, up to a line of colons alone. */
const COLONS = /^[ \t]{0,12}(:{3,20})[ \t]*([^:\s].{0,200})$/;
const COLONS_ALONE = /^[ \t]{0,12}(:{3,20})[ \t]*$/;
const OF_COLONS =
  /^\{[^{}]{0,100}?title="([^"{}]{1,150})"|^(?:\{?[\w-]{1,30}\}?)(?:\[([^[\]]{1,150})\]|[ \t]+([^{}]{1,150}))/;
/** `> [!NOTE] Title` */
const QUOTED = /^([ \t>]{1,12})\[![a-z]{1,20}\][+-]?[ \t]*(.{0,200})$/i;
/** What is no title but what the note says. */
const SENTENCE = /[.!…]["'”’)]*\s*$/;
/** So many notes inside one another have titles. */
const DEEPEST = 6;

/** The text of a note stands further in by so many columns. */
const SET_IN = 4;
/** A fence of code, in which nothing begins a note. */
const FENCE = /^[ \t>]{0,12}(`{3,50}|~{3,50})/;

interface Open {
  readonly title: Omit<NoteTitle, 'until'> | null;
  /** Whether a line stands outside of the note. */
  readonly isLeft: (line: string) => boolean;
  /** How many colons began it, and end it; 0 for a note of another form. */
  readonly colons: number;
}

/** The titles of notes in Markdown, in order. Linear in the length. */
export function findNoteTitles(source: string): NoteTitle[] {
  const titles: NoteTitle[] = [];
  const open: Open[] = [];
  const close = (from: number, at: number) => {
    for (const { title } of open.splice(from)) if (title !== null) titles.push({ ...title, until: at });
  };
  let fence = '';
  let at = 0;
  for (const line of source.split('\n')) {
    const ended = open.findIndex(({ isLeft }) => isLeft(line));
    if (ended >= 0) close(ended, at);
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    else if (fence === '') {
      const length = COLONS_ALONE.exec(line)?.[1]?.length;
      const own = open.findLastIndex(({ colons }) => colons === length);
      if (own >= 0) close(own, at);
      const begun = length === undefined && open.length < DEEPEST ? beginNote(line, at) : null;
      if (begun !== null) open.push(begun);
    }
    at += line.length + 1;
  }
  close(0, source.length);
  return titles.sort((a, b) => a.start - b.start);
}

/** The note that a line of the text begins; null for any other line. */
function beginNote(line: string, at: number): Open | null {
  const titled = (title: string | undefined, from: number) => {
    const start = line.lastIndexOf(title ?? '');
    const words = title?.trim() ?? '';
    if (words === '') return null;
    return {
      start: at + start,
      end: at + start + words.length,
      line: { start: at + from, end: at + line.length },
    };
  };
  const [, blanks = '', indented] = INDENTED.exec(line) ?? [];
  if (indented !== undefined) {
    const least = columns(blanks) + SET_IN;
    const isLeft = (next: string) => /\S/.test(next) && columns(/^[ \t]{0,40}/.exec(next)![0]) < least;
    return { title: titled(indented, blanks.length), isLeft, colons: 0 };
  }
  const [, colons, rest = ''] = COLONS.exec(line) ?? [];
  if (colons !== undefined) {
    const [, attribute, bracketed, plain] = OF_COLONS.exec(rest) ?? [];
    return { title: titled(attribute ?? bracketed ?? plain, 0), isLeft: () => false, colons: colons.length };
  }
  const [, lead = '', title] = QUOTED.exec(line) ?? [];
  if (title === undefined || SENTENCE.test(title)) return null;
  const depth = depthOf(lead);
  return { title: titled(title, lead.length), isLeft: (next) => depthOf(next) < depth, colons: 0 };
}

/** How many marks of quotation stand before a line. */
function depthOf(line: string): number {
  return (/^[ \t>]{0,24}/.exec(line)?.[0].match(/>/g) ?? []).length;
}

/**
 * The text's blocks with the titles of its notes as headings among them; one inside of a block heads
 * nothing.
 */
export function withNoteTitles(blocks: readonly Block[], titles: readonly NoteTitle[]): readonly Block[] {
  if (titles.length === 0) return blocks;
  const all: Block[] = [];
  let next = 0;
  for (const one of blocks) {
    for (; next < titles.length && titles[next]!.start < one.end; next++) {
      const title = titles[next]!;
      if (title.end <= one.start) all.push(headingOf(title));
    }
    all.push(one);
  }
  return [...all, ...titles.slice(next).map(headingOf)];
}

function headingOf({ start, end, until }: NoteTitle): Block {
  return { ...block('heading', { start, end }, true, NOTE_LEVEL), until };
}

import { createRequire } from 'node:module';
import type { Tree } from '@lezer/common';
import type * as Lezer from '@lezer/markdown';
import { parted, type Span, spansOf } from '../text/span.ts';
import { findNotes, isIn, type NoteTitle } from './admonitions.ts';
import { boundMarkup } from './markdown-bounds.ts';
import { findCode } from './markdown-code.ts';
import type { NoteMark } from './note-marks.ts';

/** A text made ready for the Markdown parser: as long as the text, character by character. */
export interface MarkdownSource {
  /** Line ends are `\n`; what is no Markdown to the parser, and marks that nest too deeply, are blanks. */
  readonly source: string;
  /** Where blanks stand for something that is not shown, in order. */
  readonly marks: readonly Span[];
  /** Titles of notes, for which blanks stand too. */
  readonly titles: readonly NoteTitle[];
}

/** What generators of sites add to Markdown; none of it is shown. Each pattern looks a bounded way. */
const ADDED: readonly RegExp[] = [
  // Shortcodes and tags: {{< figure >}}, {% note %}, {{ page.title }}
  /\{\{[^\n{}]{1,500}\}\}|\{%[^\n{}]{1,500}%\}/g,
  // Where kramdown puts a table of contents: an item with {:toc} under it
  /^[-*+][ \t][^\n]{1,100}\n[ \t]{0,4}\{:[ \t]?toc\b[^\n{}]{0,60}\}/gm,
  // Attributes: {#hours}, {: .wide}
  /\{[:#.][^\n{}]{1,100}\}/g,
  // MDX, on one line or down to the bracket that closes it at the margin
  /^(?:export[ \t](?:const|let|default|function)\b[^\n]{0,300}[({[]|import[ \t][^\n]{0,100}\{)[ \t]?\n(?:[^\n)}\]][^\n]{0,300}\n|\n){0,99}[)}\]][^\n]{0,200}$/gm,
  /^(?:import[ \t][^\n]{0,300}['"];?|export[ \t](?:const|default|function)\b[^\n]{0,300})$/gm,
  // A table of contents, and an item of one
  /^\[\[?_?toc_?\]?\]$|^[ \t]{0,40}(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}\[\[#[^[\]\n]{1,200}\]\](?=[ \t]{0,9}$)/gim,
  // The brackets around what `*[MOB]: Man overboard` explains; pictures of Discord's
  /^\*\[(?=[^[\]\n]{1,60}\]:[ \t])|\](?<=^\*\[[^[\]\n]{1,60}\])(?=:[ \t])/gm,
  /<a?:\w{2,32}:\d{15,20}>/g,
  // Links of wikis: [[page]], [[page|its name]]
  /\[\[(?:[^[\]\n|]{1,100}\|)?(?=[^[\]\n|]{1,100}\]\])|\]\](?<=\[\[[^[\]\n]{1,200}\]\])/g,
];
/** The parser takes no blank behind the line under a table's head. */
const DELIMITERS = /^([ \t>]{0,20}\|[ \t:|-]{1,2000})\|([ \t]{1,20})$/gm;
/** The stop behind an underlined heading's number, which else were an item above a line across the page. */
const NUMBER_STOP =
  /^(?<!\S[ \t]{0,9}\n)(\d{1,2})[.)](?=[ \t][^\n]{1,100}\n(?:-{3,100}|={3,100})[ \t]{0,9}$)/gm;
/** Marks inside a title. */
const EMPHASIS = /\*{1,3}|`/g;

/** Takes the text from `start` on. Linear in its length. */
export function markdownSource(text: string, start: number): MarkdownSource {
  const marks: Span[] = [];
  let source = (start > 0 ? `${' '.repeat(start - 1)}\n` : '') + plainLineEnds(text.slice(start));
  const code = findCode(source);
  const notes = findNotes(source, code);
  source = withoutNotes(source, notes.marks, marks);
  for (const pattern of ADDED)
    source = source.replace(pattern, (found, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === 'number') ?? 0;
      return isIn(code, at) ? found : blanked(found, at, marks);
    });
  source = source.replace(DELIMITERS, (_, line: string, blanks: string) => `${line}${blanks}|`);
  source = source.replace(NUMBER_STOP, '$1 ');
  source = boundMarkup(source, (at, end) => marks.push({ start: at, end }));
  return { source, titles: notes.titles, marks: marks.sort((a, b) => a.start - b.start) };
}

/** With blanks for what begins and ends notes; what holds a text set in is shaped like a list's item. */
function withoutNotes(source: string, notes: readonly NoteMark[], marks: Span[]): string {
  let pieces = '';
  let from = 0;
  for (const { start, end, title, isSetIn } of notes) {
    if (start < from) continue;
    if (title !== null) for (const span of spansOf(source, EMPHASIS, title)) marks.push(span);
    marks.push(...parted({ start, end }, title === null ? [] : [title]));
    pieces += source.slice(from, start) + (isSetIn ? '+' : ' ') + ' '.repeat(end - start - 1);
    from = end;
  }
  return pieces + source.slice(from);
}

function blanked(found: string, at: number, marks: Span[]): string {
  marks.push({ start: at, end: at + found.length });
  return ' '.repeat(found.length);
}

/** A blank before a line end would break the line, so it is a tab that stands for the first half of one. */
function plainLineEnds(text: string): string {
  if (!/[\r\f\u2028\u2029\0]/.test(text)) return text;
  return text
    .replace(/(\\| {2})?\r\n/g, (found) =>
      found.length === 2 ? '\t\n' : `${' '.repeat(found.length - 1)}\n`,
    )
    .replace(/[\r\f\u2028\u2029]/g, '\n')
    .replaceAll('\0', ' ');
}

let parse: ((source: string) => Tree) | undefined;

/** Markdown (CommonMark with tables, task lists, strike-through) as a tree whose nodes have offsets. */
export function markdownTree(source: string): Tree {
  parse ??= loadParser();
  return parse(source);
}

function loadParser(): (source: string) => Tree {
  const { parser, Table, Strikethrough, TaskList } = createRequire(import.meta.url)(
    '@lezer/markdown',
  ) as typeof Lezer;
  const extended = parser.configure([Table, Strikethrough, TaskList]);
  return (source) => extended.parse(source);
}

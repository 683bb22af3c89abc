import type { Span } from '../text/span.ts';
import type { Trouble } from '../words/trouble.ts';
import type { Metadata, Role } from './article.ts';

/** Where sentences are sought, on its own: a paragraph, an item of a list, a row of a table. */
export interface BlockPart extends Span {
  /** How many lists of the block stand around its own; 0 when absent. */
  readonly depth?: number;
  /** The number of an item of a numbered list. */
  readonly number?: number;
  /** What it is about, where the format tells: the first cell of a row. */
  readonly label?: Span;
}

/** A stretch that a reader sees as one: a heading, a paragraph, a list, a table, a line of metadata. */
export interface Block extends Span {
  readonly role: Role;
  readonly parts: readonly BlockPart[];
  /** Whether each part is one sentence whatever it holds, as headings, table rows and lines of code are. */
  readonly whole: boolean;
  /** How deep a heading is, 1 to 6, or one of the two levels below; 0 for what is no heading. */
  readonly level: number;
  /** Whether the parts are the items of a list or the rows of a table. */
  readonly list: boolean;
  /** The sign of a list that the format does not know; such lists one after the other are one. */
  readonly signed?: string;
  /** Where what a heading heads ends, if that is before the next heading: the end of its note. */
  readonly until?: number;
  /** Whether it reads like lines about the article, which only lines at its head and foot are. */
  readonly told?: true;
}

/** What a format's reader finds in a file; sentences are not yet sought. */
export interface ArticleDraft {
  /** What offsets count in: the file's text, or the text extracted from it. */
  readonly text: string;
  /** The title that the file gives apart from its text; null without one. */
  readonly title: string | null;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Markup that is not shown, in order, without overlap; none when absent. */
  readonly marks?: readonly Span[];
  /** Shown stretches inside which no sentence ends (code, a link's text), in order; none when absent. */
  readonly unbroken?: readonly Span[];
  /** What is doubtful in what was read, a sentence each. */
  readonly warnings?: readonly Trouble[];
}

/** A block of one part. */
export function block(role: Role, span: Span, whole: boolean, level = 0): Block {
  return {
    role,
    start: span.start,
    end: span.end,
    parts: [{ start: span.start, end: span.end }],
    whole,
    level,
    list: false,
  };
}

/** A block of several parts, at least one. */
export function blockOfParts(role: Role, parts: readonly BlockPart[], whole: boolean): Block {
  return { role, start: parts[0]!.start, end: parts.at(-1)!.end, parts, whole, level: 0, list: false };
}

/** A list or a table, of at least one item or row. */
export function listBlock(parts: readonly BlockPart[], whole: boolean): Block {
  return { ...blockOfParts('body', parts, whole), list: true };
}

/** The level of a line in bold that stands for a heading: below all that are marked as one. */
export const BOLD_LEVEL = 7;
/** The level of the title of a note that is set apart. */
export const NOTE_LEVEL = 8;
const LONGEST = 80;

/** Whether a line, all in bold and alone in its paragraph, stands for a heading: short, without a stop. */
export function mayHead(line: string): boolean {
  return line.length <= LONGEST && !line.includes('\n') && !/[.:;,!?]$/.test(line);
}

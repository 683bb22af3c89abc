import type { TreeCursor } from '@lezer/common';
import { merged, parted, type Span, spansOf, trimSpan } from '../text/span.ts';
import { type Block, type BlockPart, BOLD_LEVEL, block, blockOfParts, listBlock, mayHead } from './block.ts';
import { footnoteName, footnotesIn } from './footnotes.ts';
import { findRunIn } from './label.ts';
import { endsOnPurpose } from './lines-apart.ts';
import { readInnerHtml } from './markdown-html.ts';
import { type InlineMarks, readInline } from './markdown-inline.ts';
import { tableBlocks } from './markdown-table.ts';
import { readParagraph } from './paragraph-lines.ts';
import { isAskedInBold } from './question-finder.ts';
import { hasText } from './shown-text.ts';
import { struckOut } from './struck-out.ts';

/** The names that link references of the text give addresses to. */
const REFERENCE = /^ {0,3}\[([^[\]\n]{1,200})\]:/gm;
/** Behind a line in bold: nothing, or a line that does not begin as one inside a sentence. */
const AFTER_HEADING = /^(?:[ \t]|\\(?=\n)|<br ?\/?>)*(?:$|\n(?![ \t]*\p{Ll}))/u;
/** An item of a table of contents, and nothing else. */
const CONTENTS = /^\[[^[\]\n]{1,200}\]\(#[^()\s]{0,200}\)$/;

/** A list that is being read; blocks of other kinds inside of it part it. */
interface OpenList {
  parts: BlockPart[];
  depth: number;
  number: number | undefined;
}

/** Reads the parser's tree block by block. */
export class MarkdownWalk {
  readonly blocks: Block[] = [];
  readonly inline: InlineMarks = { marks: [], unbroken: [] };
  /** Where tags of HTML stand, and not what looks like one in code. */
  readonly html: Span[] = [];
  readonly #text: string;
  readonly #source: string;
  readonly #left: readonly Span[];
  readonly #references: ReadonlySet<string>;
  #list: OpenList | null = null;
  /** Where the quotation that is being read ends; its headings head nothing behind it. */
  #until: number | undefined;
  /** The marks noted last, in order. */
  #recent: readonly Span[] = [];

  constructor(text: string, source: string, left: readonly Span[]) {
    this.#text = text;
    this.#source = source;
    this.#left = left;
    this.#references = new Set(Array.from(source.matchAll(REFERENCE), ([, name]) => name!.toLowerCase()));
  }

  /** Reads the block at the cursor, and those inside of it. */
  visit(cursor: TreeCursor): void {
    const { name, from, to } = cursor;
    if (/^(?:Bullet|Ordered)List$/.test(name)) this.#visitList(cursor);
    else if (name === 'Blockquote') this.#visitQuotation(cursor);
    else if (/^(?:Document|ListItem)$/.test(name)) this.#visitInside(cursor);
    else if (/^(?:ATX|Setext)Heading/.test(name)) this.#addHeading(cursor);
    else if (name === 'Paragraph' || name === 'Task') this.#addParagraph(cursor);
    else if (name === 'LinkReference' && this.#source.startsWith('[^', from))
      this.#addText({ start: from, end: to }, []);
    else if (name === 'Table') this.#addTable(cursor);
    else if (name === 'FencedCode' || name === 'CodeBlock') this.#addCode(cursor);
    else if (name === 'HTMLBlock' || name === 'CommentBlock') this.#addHtml({ start: from, end: to });
    else if (name === 'LinkReference') this.#addBlocks([block('metadata', { start: from, end: to }, true)]);
    else this.#addMarks(cursor);
  }

  /** All that is not shown, in order, without overlap. */
  allMarks(): Span[] {
    const found = merged([...this.#left, ...this.inline.marks]);
    return merged([...found, ...struckOut(this.#source, found)]);
  }

  #visitInside(cursor: TreeCursor): void {
    if (!cursor.firstChild()) return;
    do this.visit(cursor);
    while (cursor.nextSibling());
    cursor.parent();
  }

  #visitQuotation(cursor: TreeCursor): void {
    const outer = this.#until;
    this.#until = cursor.to;
    this.#visitInside(cursor);
    this.#until = outer;
  }

  #visitList(cursor: TreeCursor): void {
    const outer = this.#list;
    const ordered = cursor.name === 'OrderedList';
    const list: OpenList = {
      parts: outer?.parts ?? [],
      depth: outer === null ? 0 : outer.depth + 1,
      number: undefined,
    };
    let number = ordered ? Number.parseInt(this.#source.slice(cursor.from, cursor.from + 9), 10) : undefined;
    const isAdmonition = !ordered && this.#text[cursor.from] !== this.#source[cursor.from];
    if (!isAdmonition) this.#list = list;
    if (cursor.firstChild()) {
      do {
        list.number = number;
        if (number !== undefined) number++;
        this.visit(cursor);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    if (outer === null) this.#endList();
    this.#list = outer;
  }

  /** Writes what has been read of the list as a block. */
  #endList(): void {
    const list = this.#list;
    if (list === null || list.parts.length === 0) return;
    const parts = list.parts.splice(0);
    const isContents = parts.every(({ start, end }) => CONTENTS.test(this.#text.slice(start, end)));
    this.blocks.push(isContents ? blockOfParts('metadata', parts, true) : listBlock(parts, false));
  }

  #addBlocks(blocks: readonly Block[]): void {
    this.#endList();
    for (const added of blocks)
      this.blocks.push(
        added.role === 'heading' && this.#until !== undefined ? { ...added, until: this.#until } : added,
      );
  }

  /** Notes the marks at the cursor and inside; comes back with where lines are broken on purpose. */
  #addMarks(cursor: TreeCursor): Span[] {
    const breaks: Span[] = [];
    const { marks } = this.inline;
    const first = marks.length;
    cursor.iterate((node) => {
      const { name, from, to } = node;
      if (name === 'HTMLTag') this.html.push({ start: from, end: to });
      const isBreak = name === 'HTMLTag' && /^<br\b/i.test(this.#source.slice(from, from + 4));
      if (isBreak || name === 'HardBreak') breaks.push({ start: from, end: to });
      return readInline(node, this.#source, this.#references, this.inline);
    });
    for (const span of struckOut(this.#source, merged(marks.slice(first)))) marks.push(span);
    this.#recent = merged(marks.slice(first));
    return breaks;
  }

  #addHeading(cursor: TreeCursor): void {
    const level = Number(cursor.name.at(-1));
    const marks = cursor.node.getChildren('HeaderMark');
    const [first, last] = [marks[0], marks.at(-1)];
    this.#addMarks(cursor);
    const start = first && first.from === cursor.from ? first.to : cursor.from;
    const end = last && last.from > start ? last.from : cursor.to;
    const span = this.#trimmed({ start, end });
    if (this.#isShown(span)) this.#addBlocks([block('heading', span, true, level)]);
  }

  #addParagraph(cursor: TreeCursor): void {
    const marker = cursor.name === 'Task' ? cursor.node.getChild('TaskMarker') : null;
    const headed = this.#list === null ? this.#boldLine(cursor) : null;
    const rest = { start: headed?.end ?? marker?.to ?? cursor.from, end: cursor.to };
    const whole = findRunIn(this.#source, rest.start) ?? this.#askedInBold(cursor);
    if (whole !== null && whole.end <= rest.end) this.inline.unbroken.push(whole);
    const breaks = this.#addMarks(cursor);
    if (headed !== null) this.#addBlocks([block('heading', headed, true, BOLD_LEVEL)]);
    for (const span of footnotesIn(this.#source, rest)) this.#addText(span, breaks);
  }

  /** A short first line in bold, without a stop, is a heading if a new line begins after it; else null. */
  #boldLine({ node, from, to }: TreeCursor): Span | null {
    const bold = node.firstChild;
    if (bold?.name !== 'StrongEmphasis' || bold.from !== from) return null;
    const goesOn = !AFTER_HEADING.test(this.#source.slice(bold.to, Math.min(to, bold.to + 20)));
    return goesOn || !mayHead(this.#source.slice(from + 2, bold.to - 2))
      ? null
      : { start: from, end: bold.to };
  }

  /** All of a paragraph in bold or slanted that ends in a question, as interviews ask; else null. */
  #askedInBold({ node, from, to }: TreeCursor): Span | null {
    const inside = node.firstChild;
    const isAll =
      inside !== null && /Emphasis$/.test(inside.name) && inside.from === from && inside.to === to;
    return isAll && isAskedInBold(this.#source.slice(from, to)) ? { start: from, end: to } : null;
  }

  #addText({ start, end }: Span, breaks: readonly Span[]): void {
    const footnote = footnoteName(this.#source, { start, end });
    if (footnote > 0) this.inline.marks.push({ start, end: start + footnote });
    const span = this.#trimmed({ start: start + footnote, end });
    if (!this.#isShown(span)) return;
    const broken = [...breaks, ...endsOnPurpose(this.#source, span)].sort((a, b) => a.start - b.start);
    if (this.#list === null) {
      const shown = { text: this.#source, marks: this.#recent };
      this.#addBlocks(readParagraph(shown, span, broken, this.inline.marks));
      return;
    }
    const { depth, number } = this.#list;
    this.#list.number = undefined;
    for (const part of parted(span, broken))
      this.#list.parts.push({ ...part, depth, ...(number !== undefined && { number }) });
  }

  #addTable(cursor: TreeCursor): void {
    const blocks = tableBlocks(cursor.node);
    this.#addMarks(cursor);
    this.#addBlocks(blocks);
  }

  #addCode(cursor: TreeCursor): void {
    const { from, to } = cursor;
    if (/^[ \t]*<[a-z!/]/i.test(this.#source.slice(from, from + 40)) && cursor.name === 'CodeBlock') {
      this.#addHtml({ start: from, end: to });
      return;
    }
    const lines = cursor.node
      .getChildren('CodeText')
      .map(({ from, to }) => ({ start: from, end: to }))
      .flatMap((span) => parted(span, spansOf(this.#source, /\n/g, span)));
    const shown = lines.map((line) => this.#trimmed(line)).filter(({ start, end }) => end > start);
    // A command is often the answer, so that code is text, a sentence a line.
    if (shown.length > 0) this.#addBlocks([listBlock(shown, true)]);
  }

  #addHtml(span: Span): void {
    this.html.push(span);
    const blocks = readInnerHtml(this.#text, span, this.inline.marks);
    if (blocks.length > 0) this.#addBlocks(blocks);
  }

  #isShown(span: Span): boolean {
    return span.end > span.start && hasText({ text: this.#source, marks: this.#recent }, span);
  }

  #trimmed(span: Span): Span {
    return trimSpan(this.#source, span);
  }
}

import type { Piece, PiecePart } from '../piece.ts';
import { isElement, isText, type PageElement, type PageNode } from './page-tree.ts';

/** A part of a piece with what the choice of the main text asks of it. */
interface Part extends PiecePart {
  /** How many of its characters stand in links, from 0 to 1. */
  readonly linked: number;
  /** How many of its characters stand in elements that were marked as kept, from 0 to 1. */
  readonly kept: number;
}

export interface FoundPiece extends Omit<Piece, 'parts'> {
  readonly parts: readonly Part[];
  /** The element that holds it. */
  readonly element: PageElement;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|optgroup|option|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const HEADING = /^h[1-6]$/;
const LIST = /^(?:ul|ol|dl|menu|dir)$/;
/** What makes an item more than an item: then the list is a way of laying out a page. */
const LAID_OUT = 'h1,h2,h3,h4,h5,h6,table,article,section,pre,blockquote';

/** The pieces of text under `root`, in reading order; `isKept` tells whether an element's own text counts. */
export function findPieces(root: PageElement, isKept: (element: PageElement) => boolean): FoundPiece[] {
  const finder = new Finder(isKept);
  finder.visit(root);
  finder.flush(root);
  return finder.pieces;
}

/** What has been read of a line that is not yet complete. */
interface Line {
  text: string;
  linked: number;
  kept: number;
  full: number;
}

const emptyLine = (): Line => ({ text: '', linked: 0, kept: 0, full: 0 });

class Finder {
  readonly pieces: FoundPiece[] = [];
  readonly #isKept: (element: PageElement) => boolean;
  #lines: Line[] = [emptyLine()];
  /** The items of the outermost list that is being read; null outside of lists. */
  #items: Part[] | null = null;
  /** The lists around the next item, with how many items each has had; -1 for one that is not numbered. */
  #lists: number[] = [];
  /** The number of the item that is being read, until its first line has it. */
  #number: number | null = null;

  constructor(isKept: (element: PageElement) => boolean) {
    this.#isKept = isKept;
  }

  visit(node: PageElement, linked = false): void {
    let before: PageNode | undefined;
    for (const child of node.childNodes) {
      // Links right behind one another are set apart by the page's style alone: tags, menus, places.
      if (before !== undefined && isLink(before) && isLink(child)) this.#add(' ', node, linked);
      this.#read(child, node, linked);
      before = child;
    }
  }

  #read(node: PageNode, parent: PageElement, linked: boolean): void {
    if (isText(node)) this.#add(node.textContent ?? '', parent, linked);
    if (!isElement(node)) return;
    const name = node.localName;
    if (name === 'br') this.#lines.push(emptyLine());
    else if (name === 'head' || name === 'title') return;
    else if (HEADING.test(name)) this.#whole(node, 'heading', Number(name[1]));
    else if (name === 'pre') this.#code(node);
    else if (name === 'table' && isData(node)) this.#table(node);
    else if (LIST.test(name) && (this.#items !== null || node.querySelector(LAID_OUT) === null))
      this.#list(node);
    else if (BLOCK.test(name)) {
      this.flush(parent);
      if (name === 'li') this.#countItem();
      this.visit(node, linked);
      this.flush(node);
    } else this.visit(node, linked || name === 'a');
  }

  #add(text: string, parent: PageElement, linked: boolean): void {
    const line = this.#lines.at(-1)!;
    const full = text.replace(/\s+/g, '').length;
    line.text += text;
    line.full += full;
    if (linked) line.linked += full;
    if (full > 0 && this.#isKept(parent)) line.kept += full;
  }

  /** Ends the piece that is being read; in a list it is an item. */
  flush(element: PageElement): void {
    const parts = joinLines(this.#lines)
      .map(partOf)
      .filter((part) => part.text !== '');
    this.#lines = [emptyLine()];
    this.#emit('text', 0, parts, element);
    const piece = this.pieces.at(-1);
    if (this.#items === null && parts.length === 1 && piece?.parts === parts && isBold(element))
      this.pieces[this.pieces.length - 1] = { ...piece, bold: true };
  }

  #emit(kind: Piece['kind'], level: number, parts: readonly Part[], element: PageElement): void {
    if (parts.length === 0) return;
    if (this.#items === null) this.pieces.push({ kind, level, parts, element });
    else for (const part of parts) this.#items.push(this.#asItem(part));
  }

  #asItem(part: Part): Part {
    const number = this.#number;
    this.#number = null;
    return { ...part, depth: this.#lists.length - 1, ...(number !== null && { number }) };
  }

  #countItem(): void {
    const count = this.#lists.at(-1);
    if (count === undefined || count < 0) return;
    this.#lists[this.#lists.length - 1] = count + 1;
    this.#number = count + 1;
  }

  /** Reads an element whose blocks are one line of text. */
  #line(element: PageElement): Part {
    const inner = new Finder(this.#isKept);
    inner.visit(element);
    inner.flush(element);
    return joinParts(inner.pieces.flatMap((piece) => piece.parts));
  }

  #whole(element: PageElement, kind: Piece['kind'], level: number): void {
    this.flush(element);
    const part = this.#line(element);
    if (part.text !== '') this.#emit(kind, level, [part], element);
  }

  #list(element: PageElement): void {
    this.flush(element);
    const outer = this.#items;
    const items = outer ?? [];
    this.#items = items;
    this.#lists.push(element.localName === 'ol' ? 0 : -1);
    this.visit(element);
    this.flush(element);
    this.#lists.pop();
    this.#number = null;
    this.#items = outer;
    if (outer === null) this.#emit('list', 0, items, element);
  }

  #table(element: PageElement): void {
    this.flush(element);
    const rows = [...element.querySelectorAll('tr')];
    const first = [...(rows[0]?.childNodes ?? [])].filter(isElement);
    const head = rows.length > 1 && first.every(({ localName }) => localName === 'th') ? 1 : 0;
    const parts = rows.map((row) => this.#row(row));
    const filled = (some: readonly Part[]) => some.filter((part) => part.text !== '');
    this.#emit('head', 0, filled(parts.slice(0, head)), element);
    this.#emit('table', 0, filled(parts.slice(head)), element);
  }

  #row(row: PageElement): Part {
    const cells = [...row.childNodes].filter(isElement).map((cell) => this.#line(cell));
    const filled = cells.filter((cell) => cell.text !== '');
    return joinParts(filled, '\t');
  }

  #code(element: PageElement): void {
    this.flush(element);
    const kept = this.#isKept(element) || [...element.querySelectorAll('*')].some(this.#isKept) ? 1 : 0;
    const lines = (element.textContent ?? '').split(/\r\n|\n|\r/).map((line) => line.trimEnd());
    const parts = lines.filter((line) => line.trim() !== '').map((text) => ({ text, linked: 0, kept }));
    this.#emit('code', 0, parts, element);
  }
}

function isLink(node: PageNode): boolean {
  return isElement(node) && node.localName === 'a';
}

const BOLD = /^(?:b|strong)$/;
/** A line in bold is hardly made of more. */
const MOST_CHILDREN = 5;

/** Whether an element holds nothing but bold text. */
function isBold(element: PageElement): boolean {
  let children = 0;
  for (const child of element.childNodes) {
    const belongs = isElement(child) ? BOLD.test(child.localName) : !/\S/.test(child.textContent ?? '');
    if (!belongs || ++children > MOST_CHILDREN) return false;
  }
  return true;
}

/** Lines between breaks: one that goes on in small letters belongs to the line before. */
function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let ended = true;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || last.full === 0 || ended || !/^\s*\p{Ll}/u.test(line.text))
      joined.push({ ...line });
    else {
      last.text += ` ${line.text}`;
      last.full += line.full;
      last.linked += line.linked;
      last.kept += line.kept;
    }
    if (line.full > 0) ended = /[.?!:]\s*$/.test(line.text);
  }
  return joined;
}

function partOf({ text, linked, kept, full }: Line): Part {
  const share = (part: number) => (full === 0 ? 0 : part / full);
  return { text: text.replace(/[\s\u200b\ufeff]+/g, ' ').trim(), linked: share(linked), kept: share(kept) };
}

function joinParts(parts: readonly Part[], between = ' '): Part {
  const text = parts.map((part) => part.text).join(between);
  const share = (of: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + of(part) * part.text.length, 0) / Math.max(1, text.length);
  return { text, linked: share((part) => part.linked), kept: share((part) => part.kept) };
}

/** Whether a table holds data and does not lay out a page: several columns, short cells, no table inside. */
function isData(table: PageElement): boolean {
  if (table.querySelector('table,ul,ol,h1,h2,h3,h4,pre,article,form') !== null) return false;
  if (table.querySelector('th') !== null) return true;
  let widest = 0;
  for (const row of table.querySelectorAll('tr')) {
    const cells = [...row.childNodes].filter(isElement);
    widest = Math.max(widest, cells.length);
    if (cells.some((cell) => (cell.textContent ?? '').length > 600)) return false;
  }
  return widest > 1;
}

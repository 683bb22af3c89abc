import { NOTE_LEVEL } from '../block.ts';
import type { Piece } from '../piece.ts';
import { isNoteTitle } from './notes.ts';
import { emptyLine, joinLines, joinParts, type Line, type Part, partOf } from './page-lines.ts';
import { isElement, isText, type PageElement, type PageNode } from './page-tree.ts';

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
  /** What the next text defines; none outside of definitions, and once it was said. */
  #terms: Part[] = [];
  /** Whether what is read names what the next text defines. */
  #inTerm = false;
  /** Whether the last term is defined, so that what follows belongs to its definition. */
  #isDefined = false;

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
    else if (isNoteTitle(node)) this.#whole(node, 'heading', NOTE_LEVEL);
    else if (name === 'pre') this.#code(node);
    else if (name === 'table' && isData(node)) this.#table(node);
    else if (LIST.test(name) && (this.#items !== null || node.querySelector(LAID_OUT) === null))
      this.#list(node);
    else if (BLOCK.test(name)) {
      this.flush(parent);
      if (name === 'li') this.#countItem();
      const inTerm = this.#inTerm;
      this.#inTerm = name === 'dt' || (inTerm && name !== 'dd');
      this.visit(node, linked);
      this.flush(node);
      this.#inTerm = inTerm;
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
    if (this.#inTerm && this.#items !== null) this.#meetTerm(parts, element);
    else if (this.#terms.length > 0) this.#define(parts, element);
    else this.#emit('text', 0, parts, element);
    const piece = this.pieces.at(-1);
    if (this.#items === null && parts.length === 1 && piece?.parts === parts && isBold(element))
      this.pieces[this.pieces.length - 1] = { ...piece, bold: true };
  }

  /** A `dt` that is a sentence of its own is no label. Several `dt` before one `dd` are all its labels. */
  #meetTerm(parts: readonly Part[], element: PageElement): void {
    if (parts.length === 0) return;
    this.#isDefined = false;
    const term = joinParts(parts);
    if (/[.?!]$/.test(term.text)) this.#emit('text', 0, parts, element);
    else this.#terms.push(term);
  }

  /** A term and the first of its definition are one statement: `Height: 2.4 m`. */
  #define([first, ...rest]: readonly Part[], element: PageElement): void {
    if (first === undefined) return;
    const term = joinParts(this.#terms.splice(0), ', ');
    const stated = joinParts([term, first], term.text.endsWith(':') ? ' ' : ': ');
    this.#emit('text', 0, [stated, ...rest], element);
    this.#isDefined = true;
  }

  /** A term that nothing defines stands by itself. */
  #endTerm(element: PageElement): void {
    if (this.#terms.length > 0) this.#emit('text', 0, [joinParts(this.#terms.splice(0), ', ')], element);
  }

  #emit(kind: Piece['kind'], level: number, parts: readonly Part[], element: PageElement): void {
    if (parts.length === 0) return;
    this.#endTerm(element);
    if (this.#items === null) this.pieces.push({ kind, level, parts, element });
    else for (const part of parts) this.#items.push(this.#asItem(part));
  }

  #asItem(part: Part): Part {
    const number = this.#number;
    this.#number = null;
    const depth = this.#lists.length - (this.#isDefined ? 0 : 1);
    return { ...part, depth, ...(number !== null && { number }) };
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
    this.#endTerm(element);
    const outer = this.#items;
    const items = outer ?? [];
    this.#items = items;
    const isDefined = this.#isDefined;
    this.#isDefined = false;
    this.#lists.push(element.localName === 'ol' ? 0 : -1);
    this.visit(element);
    this.flush(element);
    this.#endTerm(element);
    this.#lists.pop();
    this.#number = null;
    this.#isDefined = isDefined;
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

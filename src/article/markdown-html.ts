import type { Span } from '../text/span.ts';
import { type Block, type BlockPart, block, blockOfParts, listBlock } from './block.ts';
import { hiddenEntities } from './entities.ts';

/** Tags and comments; what a tag's name is, and whether it closes. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]{0,20})(?![a-z0-9-])[^<>]{0,2000}>/gi;
/** Whatever stands between two of these is read on its own. */
const BREAKS =
  /^(?:p|div|h[1-6]|li|[uod]l|d[dt]|t[dhr]|table|thead|tbody|tfoot|caption|section|article|aside|main|header|footer|nav|summary|details|center|figure|figcaption|blockquote|br|hr|pre|address|form)$/;
const START = /\sstart=["']?(\d{1,6})/i;
/** Nor what is struck out. */
const UNREAD = /^(?:script|style|pre|textarea|svg|iframe|del|s|strike)$/;

/** Reads HTML among Markdown: each tag goes to `marks`, the blocks come back, in order. Linear. */
export function readInnerHtml(text: string, { start, end }: Span, marks: Span[]): Block[] {
  const reader = new HtmlReader(text);
  const inner = text.slice(start, end);
  let from = start;
  let unread: string | null = null;
  const readUpTo = (at: number) => {
    if (unread === null) {
      reader.addText(from, at);
      for (const hidden of hiddenEntities(text, { start: from, end: at })) marks.push(hidden);
    } else marks.push({ start: from, end: at });
  };
  for (const found of inner.matchAll(TAG)) {
    const at = start + found.index;
    const name = found[2]?.toLowerCase() ?? '';
    readUpTo(at);
    marks.push({ start: at, end: at + found[0].length });
    from = at + found[0].length;
    if (unread === null && found[1] === '' && UNREAD.test(name)) unread = name;
    else if (unread === name && found[1] === '/') unread = null;
    if (unread === null && BREAKS.test(name)) reader.meetTag(name, found[1] === '/', found[0]);
  }
  readUpTo(end);
  reader.finish();
  return reader.blocks;
}

/** Puts together what stands between tags. */
class HtmlReader {
  readonly blocks: Block[] = [];
  readonly #text: string;
  /** The stretch that is being read: from its first character to its last, tags between them included. */
  #run: Span | null = null;
  #level = 0;
  #items: BlockPart[] = [];
  #inItem = false;
  /** The next number of each list that is open, the outermost first; null where it has none. */
  #lists: (number | null)[] = [];
  #number: number | null = null;
  /** What is being defined, and whether it stands among the items. */
  #term: Span | null = null;
  #isStated = false;
  #inTerm = false;
  #cells: Span[] = [];
  #rows: BlockPart[] = [];
  #head = false;
  #inRow = false;

  constructor(text: string) {
    this.#text = text;
  }

  addText(from: number, to: number): void {
    const inner = this.#text.slice(from, to);
    if (inner.trim() === '') return;
    const start = from + inner.length - inner.trimStart().length;
    this.#run = { start: this.#run?.start ?? start, end: from + inner.trimEnd().length };
  }

  meetTag(name: string, closes: boolean, tag: string): void {
    this.#endRun();
    if (/^h[1-6]$/.test(name)) this.#level = closes ? 0 : Number(name[1]);
    else if (/^(?:li|d[dt])$/.test(name)) this.#meetItem(name, closes);
    else if (name === 'tr') this.#endRow(!closes);
    else if (name === 'th') this.#head = true;
    else if (name === 'table') this.#endTable();
    else if (/^[uod]l$/.test(name)) this.#meetList(name, closes, tag);
  }

  finish(): void {
    this.#endRun();
    this.#endTable();
    this.#endList();
  }

  #meetList(name: string, closes: boolean, tag: string): void {
    this.#inItem = false;
    this.#endTerm();
    if (closes) this.#lists.pop();
    else this.#lists.push(name === 'ol' ? Number(START.exec(tag)?.[1] ?? 1) : null);
  }

  #meetItem(name: string, closes: boolean): void {
    this.#inItem = !closes;
    this.#inTerm = name === 'dt' && !closes;
    if (this.#inTerm && this.#isStated) this.#term = null;
    const number = name === 'li' && !closes ? (this.#lists.at(-1) ?? null) : null;
    this.#number = number;
    if (number !== null) this.#lists[this.#lists.length - 1] = number + 1;
  }

  /** A term, or several, and the first item that defines it are one statement; what asks is no term. */
  #addItem(run: Span): void {
    const label = this.#isStated ? null : this.#term;
    if (this.#inTerm && !/[.?!]$/.test(this.#text.slice(run.start, run.end))) {
      this.#term = { start: label?.start ?? run.start, end: run.end };
      this.#isStated = false;
    } else if (label !== null) {
      this.#pushItem({ start: label.start, end: run.end }, label);
      this.#isStated = true;
    } else this.#pushItem(run, this.#term, this.#term === null ? 0 : 1);
  }

  #pushItem({ start, end }: Span, label: Span | null, further = 0): void {
    const depth = Math.max(0, this.#lists.length - 1) + further;
    const number = this.#number;
    this.#number = null;
    const named = { ...(number !== null && { number }), ...(label !== null && { label }) };
    this.#items.push({ start, end, depth, ...named });
  }

  /** A term that nothing defines stands by itself. */
  #endTerm(): void {
    if (this.#term !== null && !this.#isStated) this.#pushItem(this.#term, null);
    this.#term = null;
    this.#isStated = false;
  }

  #endRun(): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    if (this.#inRow) this.#cells.push(run);
    else if (this.#inItem) {
      this.#endTable();
      this.#addItem(run);
    } else {
      this.#endTable();
      this.#endList();
      this.blocks.push(
        this.#level > 0 ? block('heading', run, true, this.#level) : blockOfParts('body', [run], false),
      );
    }
  }

  #endRow(opens: boolean): void {
    const [first, ...others] = this.#cells;
    if (first !== undefined) {
      this.#endList();
      const row = { start: first.start, end: others.at(-1)?.end ?? first.end };
      if (this.#head && this.#rows.length === 0 && others.length > 0)
        this.blocks.push(block('metadata', row, true));
      else this.#rows.push({ ...row, label: first });
    }
    this.#cells = [];
    this.#head = false;
    this.#inRow = opens;
  }

  #endTable(): void {
    this.#endRow(false);
    if (this.#rows.length > 0) this.blocks.push(listBlock(this.#rows, true));
    this.#rows = [];
  }

  #endList(): void {
    this.#endTerm();
    if (this.#items.length > 0) this.blocks.push(listBlock(this.#items, false));
    this.#items = [];
  }
}

import { type Span, spansOf } from '../text/span.ts';
import { columns } from './lines.ts';

/** A fence; on the line of one of backticks there are no others. */
const FENCE = /^[ \t>]{0,40}(`{3,50}(?![^\n`]{0,200}`)|~{3,50})(.{0,200})/;
/** Between backticks, on one line. */
const INLINE = /(?<!`)(`{1,3})(?!`)[^`\n]{1,200}\1(?!`)/g;
/** Behind a blank line, what is set in by so many columns more than the text around it is code. */
const SET_IN = 4;
/** An item, and what stands before its text. */
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S)|[ \t]|$)/;
/** `!!! note "Title"`, `<TabItem label="Tab">`: what they hold may be set in, and is no code. */
const HOLDS = /^(?:!!!|\?\?\?\+?|===[!+]?)[ \t]|^<[A-Z]/;

/** Where code stands in Markdown, in order, told from its lines before they are parsed. Linear. */
export function findCode(source: string): Span[] {
  const code: Span[] = [];
  const lines = new CodeLines();
  let at = 0;
  for (const line of source.split('\n')) {
    const whole = { start: at, end: at + line.length };
    for (const span of lines.isCode(line) ? [whole] : spansOf(source, INLINE, whole)) code.push(span);
    at += line.length + 1;
  }
  return code;
}

/** Tells line by line which are code. */
class CodeLines {
  #fence = '';
  #isBehindBlank = true;
  #isSetIn = false;
  /** The columns at which the texts of lists and notes begin that are open, the outermost first. */
  readonly #open: number[] = [];

  isCode(line: string): boolean {
    const [, mark = '', behind = ''] = FENCE.exec(line) ?? [];
    if (this.#fence !== '') {
      if (mark.startsWith(this.#fence) && behind.trim() === '') this.#fence = '';
      return true;
    }
    const text = line.trimStart();
    const isBlank = text === '';
    this.#isSetIn = isBlank ? this.#isSetIn : this.#readSetIn(line, text);
    this.#isBehindBlank = isBlank;
    if (this.#isSetIn) return true;
    this.#fence = mark;
    return mark !== '';
  }

  /** Whether a line that is not blank is code because it is set in. */
  #readSetIn(line: string, text: string): boolean {
    const column = columns(line.slice(0, line.length - text.length));
    const item = ITEM.exec(text)?.[0];
    if (this.#isBehindBlank || item !== undefined)
      while (this.#open.length > 0 && this.#open.at(-1)! > column) this.#open.pop();
    const isCode = column >= (this.#open.at(-1) ?? 0) + SET_IN && (this.#isBehindBlank || this.#isSetIn);
    if (isCode) return true;
    if (item !== undefined) this.#open.push(column + Math.max(2, columns(item)));
    else if (HOLDS.test(text)) this.#open.push(column + (text.startsWith('<') ? 2 : SET_IN));
    return false;
  }
}

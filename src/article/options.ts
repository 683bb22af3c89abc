import type { Span } from '../text/span.ts';
import type { BlockPart } from './block.ts';
import type { PlainParagraph } from './hard-wraps.ts';

/** `-n, --number=N`; what it does stands behind a gap or below. */
const OPTION =
  /^-{1,2}(?:[a-z_?@#$]|\d(?=$|,| {2}|\t))(?:[^.?!:;\s]|\.{3}|[ \t](?! |\t)){0,80}?(?=$| {2,40}\S|\t\s{0,9}\S)/i;
/** A variable, a file. */
const VARIABLE = /^(?:[A-Z][A-Z\d_]{2,40}(?:=\S{1,40})?|[~.]?\/\S{1,80})$/;
/** What is said of an option stands further in by so many columns. */
const SET_IN = 2;
const STOPPED = /[.?!…:;]["'”’)\]]*$/;
const COLUMNS = /\S {3}/;

/** A program's options from the `first` paragraph on, and how many paragraphs they take; none for no such. */
export function takeOptions(
  paragraphs: readonly PlainParagraph[],
  first: number,
): { readonly parts: readonly BlockPart[]; readonly length: number } {
  const parts: BlockPart[] = [];
  let next = first;
  while (next < paragraphs.length) {
    const option = paragraphs[next]!;
    let end = next + 1;
    while (isUnder(paragraphs[end], option)) end++;
    const name = nameOf(option, end > next + 1);
    if (name === null) break;
    const { start } = option;
    const [own, ...more] = textsOf(paragraphs.slice(name === option.text ? next + 1 : next, end));
    if (own === undefined) parts.push({ start, end: option.end });
    else parts.push({ start, end: own.end, label: { start, end: start + name.length } });
    for (const text of more) parts.push({ ...text, depth: 1 });
    next = end;
  }
  return { parts, length: next - first };
}

/** Lines right under one another are one text up to a stop, an item, or columns of their own. */
function textsOf(lines: readonly PlainParagraph[]): Span[] {
  const texts: { start: number; end: number }[] = [];
  lines.forEach(({ start, end, apart, item, text, indent }, i) => {
    const last = lines[i - 1];
    const begins = last === undefined || apart || item || STOPPED.test(last.text) || indent < last.indent;
    if (begins || COLUMNS.test(text)) texts.push({ start, end });
    else texts.at(-1)!.end = end;
  });
  return texts;
}

function isUnder(paragraph: PlainParagraph | undefined, { indent }: PlainParagraph): boolean {
  return paragraph !== undefined && paragraph.told === null && paragraph.indent >= indent + SET_IN;
}

/** What a paragraph explains; a variable is set in itself, with more below it. Null for any other. */
function nameOf({ text, told, indent }: PlainParagraph, isAbove: boolean): string | null {
  if (told !== null) return null;
  const [line] = text.split(/[\r\n]/, 1);
  const variable = isAbove && indent > 0 ? VARIABLE.exec(line!) : null;
  return (OPTION.exec(line!) ?? variable)?.[0] ?? null;
}

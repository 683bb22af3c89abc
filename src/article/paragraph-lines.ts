import { parted, type Span, spansOf, trimSpan } from '../text/span.ts';
import type { Article } from './article.ts';
import { type Block, blockOfParts } from './block.ts';
import { findLabel } from './label.ts';
import { isUnfinished } from './line-end.ts';
import type { ListSign } from './list-sign.ts';
import { readMetadataLine } from './metadata-line.ts';
import { FEWEST_ROWS, isRow, tableOf } from './rows.ts';
import { shownText } from './shown-text.ts';
import { findSigns, signedList } from './signed-list.ts';

interface ShownLine extends Span {
  /** As shown. */
  readonly text: string;
  /** Whether the author broke the line before it on purpose. */
  readonly apart: boolean;
  readonly told: boolean;
  readonly labelled: boolean;
  /** What it begins with as an item of a list that Markdown does not know. */
  readonly sign: ListSign | null;
}

const SENTENCE_END = /[.?!…]["'”’)\]]*$/;
/** Pictures, by name or as such, with which lines of their own begin. */
const PICTURE =
  /^(?::[a-z0-9_+-]{2,30}:|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\d\uFE0F?\u20E3)/u;
/** What a word in the line before means. */
const DEFINES = /^:[ \t]{1,9}(?=\S)/;
/** A line that opens as inside a sentence; a line of so many characters before it may go on there. */
const SMALL = /^["'“‘(]?\p{Ll}/u;
const LONG = 40;
/** Cells that bars part, where no line under the head tells that they are a table. */
const BAR = / \| /g;

/**
 * The blocks of a paragraph of Markdown: rows that make a table, a list whose signs Markdown does not know,
 * definitions, labels that each have a line, or lines of metadata at its two ends and else one paragraph in
 * which sentences run over line ends, unless the author broke them on purpose, at `breaks`. What of it is not
 * shown goes to `hidden`.
 */
export function readParagraph(
  shown: Pick<Article, 'text' | 'marks'>,
  span: Span,
  breaks: readonly Span[],
  hidden: Span[],
): Block[] {
  const lines = linesOf(shown, span, breaks);
  if (isTable(lines)) {
    for (const line of lines)
      for (const { start, end } of spansOf(shown.text, BAR, line))
        hidden.push({ start: start + 1, end: end - 1 });
    return tableOf(lines);
  }
  const first = lines.findIndex(({ sign }) => sign !== null);
  if (first >= 0) return [...textOf(lines.slice(0, first)), signedList(lines.slice(first), hidden)];
  if (DEFINES.test(lines[1]?.text ?? '')) return [definitionsOf(lines, hidden)];
  return textOf(lines);
}

/** Whether each line is a row: with figures, three at least, or with the same number of bars. */
function isTable(lines: readonly ShownLine[]): boolean {
  if (lines.length >= FEWEST_ROWS && lines.every((line) => isRow(line) && !line.told)) return true;
  const bars = lines.map(({ text }) => text.match(BAR)?.length ?? 0);
  return lines.length > 1 && bars[0]! > 0 && bars.every((count) => count === bars[0]);
}

/** `Bow` over `: The front of a boat.`: read as `Bow: The front of a boat.`, the label of all others. */
function definitionsOf(lines: readonly ShownLine[], hidden: Span[]): Block {
  const label = spanOf(lines[0]!);
  const parts: { start: number; end: number; label: Span }[] = [];
  for (const { start, end, text } of lines.slice(1)) {
    const mark = DEFINES.exec(text)?.[0].length;
    if (mark === undefined) parts.at(-1)!.end = end;
    else parts.push({ start: parts.length === 0 ? label.start : start + mark, end, label });
  }
  hidden.push({ start: label.end, end: lines[1]!.start });
  return blockOfParts('body', parts, false);
}

function textOf(lines: readonly ShownLine[]): Block[] {
  if (lines.length === 0) return [];
  if (lines.length > 1 && lines.every(({ labelled }) => labelled) && !lines.every(({ told }) => told))
    return [blockOfParts('body', lines.map(spanOf), false)];
  let [from, to] = [0, lines.length];
  while (from < to && lines[from]!.told) from++;
  if (from === to) return [toldBlock(lines)];
  while (lines[to - 1]!.told) to--;
  // A date or an address that a sentence runs through is no metadata.
  if (/^\p{Ll}/u.test(lines[from]!.text)) from = 0;
  if (!SENTENCE_END.test(lines[to - 1]!.text)) to = lines.length;
  return [
    ...(from > 0 ? [toldBlock(lines.slice(0, from))] : []),
    blockOfParts('body', partsOf(lines.slice(from, to)), false),
    ...(to < lines.length ? [toldBlock(lines.slice(to))] : []),
  ];
}

function linesOf(shown: Pick<Article, 'text' | 'marks'>, span: Span, breaks: readonly Span[]): ShownLine[] {
  const { text } = shown;
  const lines: ShownLine[] = [];
  for (const stretch of parted(span, breaks)) {
    let apart = true;
    for (let from = stretch.start; from < stretch.end; ) {
      const stop = text.indexOf('\n', from);
      const to = stop < 0 || stop > stretch.end ? stretch.end : stop;
      const { start, end } = trimSpan(text, { start: from, end: to });
      const seen = shownText(shown, { start, end }).trim();
      if (seen !== '') {
        const begins = apart || !isGoneOn(lines.at(-1)!, seen);
        const told = begins && readMetadataLine(seen) !== null;
        const labelled = begins && findLabel(text, { start, end }) !== null;
        lines.push({ start, end, text: seen, apart, told, labelled, sign: null });
        apart = false;
      }
      from = to + 1;
    }
  }
  const signs = findSigns(lines);
  return lines.map((line, i) => ({ ...line, sign: signs[i]! }));
}

/** Whether a sentence runs on into the next line, which names nothing and tells nothing of the article. */
function isGoneOn({ text, labelled }: ShownLine, next: string): boolean {
  if (/[.?!…:;]["'”’)\]]*$/.test(text)) return false;
  const isList = labelled && SMALL.test(text);
  return isUnfinished(text) || (text.length >= LONG && SMALL.test(next) && !isList);
}

function toldBlock(lines: readonly Span[]): Block {
  return { ...blockOfParts('metadata', lines.map(spanOf), true), told: true };
}

/** The stretches in which sentences run over line ends; a label in bold begins one. */
function partsOf(lines: readonly ShownLine[]): Span[] {
  const parts: { start: number; end: number }[] = [];
  const arePictured = lines.filter(({ text }) => PICTURE.test(text)).length > 1;
  for (const line of lines) {
    const last = parts.at(-1);
    const begins = line.apart || line.labelled || (arePictured && PICTURE.test(line.text));
    if (last === undefined || begins) parts.push(spanOf(line));
    else last.end = line.end;
  }
  return parts;
}

function spanOf({ start, end }: Span): { start: number; end: number } {
  return { start, end };
}

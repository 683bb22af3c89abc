import type { Span } from '../text/span.ts';
import { type Block, block, blockOfParts, listBlock } from './block.ts';
import { aside, asides, type Reader } from './markdown-asides.ts';
import {
  interrupts,
  isBreak,
  type MarkdownLine,
  readFence,
  readHeading,
  readItem,
  skip,
} from './markdown-line.ts';
import { readMetadataLine } from './metadata-line.ts';
import { FEWEST_ROWS, isRow, tableOf } from './rows.ts';

const heading: Reader = (lines, at) => {
  const found = readHeading(lines[at]!);
  if (found === null) return null;
  return {
    blocks: found.text.text === '' ? [] : [block('heading', found.text, true, found.level)],
    next: at + 1,
  };
};

const delimiter = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** A table: its head tells about the table, each row is a sentence. */
const table: Reader = (lines, at) => {
  if (!isTable(lines, at)) return null;
  let end = at + 2;
  while (end < lines.length && !lines[end]!.apart && lines[end]!.text.includes('|')) end++;
  const rows = lines
    .slice(at + 2, end)
    .map(withoutPipes)
    .filter((row) => row.end > row.start);
  const head = aside([withoutPipes(lines[at]!)]);
  return { blocks: rows.length === 0 ? [head] : [head, listBlock(rows.map(spanOf), true)], next: end };
};

function isTable(lines: readonly MarkdownLine[], at: number): boolean {
  const under = lines[at + 1];
  if (under === undefined || under.apart || !under.text.includes('|')) return false;
  return lines[at]!.text.includes('|') && delimiter.test(under.text);
}

function withoutPipes(line: MarkdownLine): MarkdownLine {
  const from = line.text.search(/[^|\s]/);
  if (from < 0) return { ...line, end: line.start, text: '' };
  let to = line.text.length;
  while (/[|\s]/.test(line.text[to - 1]!)) to--;
  return { ...line, start: line.start + from, end: line.start + to, text: line.text.slice(from, to) };
}

/** A list with the lists inside it and further paragraphs of its items. */
const list: Reader = (lines, at) => {
  if (readItem(lines[at]!) === null) return null;
  const inside: MarkdownLine[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const item = readItem(lines[next]!);
    if (item === null && !belongsToItem(lines[next]!, lines[at]!)) break;
    // Each item begins a part, as a paragraph does.
    inside.push(item === null ? lines[next]! : { ...item, apart: true });
  }
  return { blocks: [listBlock(partsOf(inside), false)], next };
};

function belongsToItem(line: MarkdownLine, first: MarkdownLine): boolean {
  if (line.depth > first.depth || readFence(line) !== null || readHeading(line) !== null || isBreak(line))
    return false;
  return line.apart ? line.indent >= 2 && line.indent < 12 : !interrupts(line);
}

const footnote = /^\[\^[^\]\s]{1,40}\]:/;
const blockTags =
  '(?:</?(?:p|div|h[1-6]|li|[uod]l|d[dt]|t[drh]|table|section|article|summary|details|center|figcaption|br)\\b[^<>]*>\\s*)+';
const openingTags = new RegExp(`^${blockTags}`, 'i');
const closingTags = new RegExp(`${blockTags}$`, 'i');

/** A paragraph; with a line of `===` or `---` under it, a heading; with nothing but metadata in it, metadata; of rows alone, a table. */
const paragraph: Reader = (lines, at) => {
  const first = lines[at]!;
  let next = at + 1;
  while (next < lines.length && goesOn(lines[next]!, first) && !isTable(lines, next)) next++;
  const mark = (footnote.exec(first.text) ?? openingTags.exec(first.text))?.[0].length ?? 0;
  const inside = [skip(first, mark), ...lines.slice(at + 1, next)].map(withoutClosingTags);
  const under = lines[next];
  if (under !== undefined && !under.apart && under.depth === first.depth && underline.test(under.text)) {
    const level = under.text.startsWith('=') ? 1 : 2;
    return {
      blocks: [block('heading', { start: first.start, end: inside.at(-1)!.end }, true, level)],
      next: next + 1,
    };
  }
  const isTableRow = (line: MarkdownLine) => isRow(line) && readMetadataLine(line.text) === null;
  const rows = inside.length >= FEWEST_ROWS && inside.every(isTableRow);
  return { blocks: rows ? tableOf(inside) : peel(inside), next };
};

function withoutClosingTags(line: MarkdownLine): MarkdownLine {
  if (!line.text.includes('<')) return line;
  const inner = line.text.replace(closingTags, '');
  return { ...line, text: inner, end: line.start + inner.length };
}

const underline = /^(?:=+|-+)$/;

function goesOn(line: MarkdownLine, first: MarkdownLine): boolean {
  return !line.apart && line.depth <= first.depth && !interrupts(line) && !underline.test(line.text);
}

/** The paragraph without the lines of metadata at its two ends, which are blocks of their own. */
function peel(lines: readonly MarkdownLine[]): Block[] {
  const isTold = (line: MarkdownLine) => readMetadataLine(line.text) !== null;
  let from = 0;
  let to = lines.length;
  while (from < to && isTold(lines[from]!)) from++;
  if (from === to) return [aside(lines)];
  while (isTold(lines[to - 1]!)) to--;
  // A date or an address that a sentence runs through is no metadata.
  if (/^\p{Ll}/u.test(lines[from]!.text)) from = 0;
  if (!sentenceEnd.test(lines[to - 1]!.text)) to = lines.length;
  const parts = [blockOfParts('body', partsOf(lines.slice(from, to)), false)];
  if (from > 0) parts.unshift(aside(lines.slice(0, from)));
  if (to < lines.length) parts.push(aside(lines.slice(to)));
  return parts;
}

const sentenceEnd = /[.?!…]["'”’)\]*_]*$/;

/**
 * The stretches in which sentences may run over line ends. A stretch ends before a line that stands apart and where the author broke the line on
 * purpose; inside a quote also where a line ends a sentence, so that no sentence starts with the next line's `>`.
 */
function partsOf(lines: readonly MarkdownLine[]): Span[] {
  const parts: Span[] = [];
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    const begins =
      last === undefined || line.apart || last.broken || (line.depth > 0 && sentenceEnd.test(last.text));
    if (begins) parts.push(spanOf(line));
    else parts[parts.length - 1] = { start: parts.at(-1)!.start, end: line.end };
  });
  return parts;
}

/** In this order; the last takes whatever the others leave. */
const readers: readonly Reader[] = [...asides, heading, table, list, paragraph];

/** The blocks of Markdown in reading order. Linear in the length, however deep things are nested. */
export function findMarkdownBlocks(lines: readonly MarkdownLine[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    for (const read of readers) {
      const taken = read(lines, at);
      if (taken === null) continue;
      for (const found of taken.blocks) blocks.push(found);
      at = taken.next;
      break;
    }
  }
  return blocks;
}

function spanOf(line: MarkdownLine): Span {
  return { start: line.start, end: line.end };
}

import { parted, type Span, trimSpan } from '../text/span.ts';
import type { Article } from './article.ts';
import { type Block, blockOfParts } from './block.ts';
import { findLabel } from './label.ts';
import { readMetadataLine } from './metadata-line.ts';
import { FEWEST_ROWS, isRow, tableOf } from './rows.ts';
import { shownText } from './shown-text.ts';

interface ShownLine extends Span {
  /** As shown. */
  readonly text: string;
  /** Whether the author broke the line before it on purpose. */
  readonly apart: boolean;
  readonly told: boolean;
  readonly labelled: boolean;
}

const SENTENCE_END = /[.?!…]["'”’)\]]*$/;

/**
 * The blocks of a paragraph of Markdown: lines of metadata at its two ends, rows that make a table, labels that each have a line, and else one paragraph in which
 * sentences run over line ends, unless the author broke them on purpose, at `breaks`.
 */
export function readParagraph(
  shown: Pick<Article, 'text' | 'marks'>,
  span: Span,
  breaks: readonly Span[],
): Block[] {
  const lines = linesOf(shown, span, breaks);
  if (lines.length >= FEWEST_ROWS && lines.every((line) => isRow(line) && !line.told)) return tableOf(lines);
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
        const told = readMetadataLine(seen) !== null;
        lines.push({
          start,
          end,
          text: seen,
          apart,
          told,
          labelled: findLabel(text, { start, end }) !== null,
        });
      }
      apart = false;
      from = to + 1;
    }
  }
  return lines;
}

function toldBlock(lines: readonly Span[]): Block {
  return { ...blockOfParts('metadata', lines.map(spanOf), true), told: true };
}

/** The stretches in which sentences run over line ends; a label in bold begins one. */
function partsOf(lines: readonly ShownLine[]): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || line.apart || line.labelled) parts.push(spanOf(line));
    else last.end = line.end;
  }
  return parts;
}

function spanOf({ start, end }: Span): { start: number; end: number } {
  return { start, end };
}

import { parted, type Span, spansOf } from '../text/span.ts';

const NAME = /^\[\^[^\]\s]{1,40}\]:\s*/;
const NEXT = /\n(?=\[\^[^\]\s]{1,40}\]:\s)/g;

/** How long the name is with which a footnote begins; 0 for what is none. */
export function footnoteName(text: string, { start, end }: Span): number {
  return NAME.exec(text.slice(start, Math.min(end, start + 50)))?.[0].length ?? 0;
}

/** The footnotes of a paragraph, which may follow each other line by line; all of it where it is none. */
export function footnotesIn(text: string, span: Span): Span[] {
  if (footnoteName(text, span) === 0) return [span];
  return parted(span, spansOf(text, NEXT, span));
}

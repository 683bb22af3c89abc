import { textSize } from './commonest.ts';
import type { PdfLine } from './lines.ts';

/** Smaller by so much than the text's own font is a note's. */
const SMALLER = 0.93;
const NOTE = /^\W{0,2}(?:\d{1,3}\b|[*†‡§])/;
/** A page with a larger share of small lines is set so. */
const MOST_OF = 0.6;

/** Takes the notes at the foot of the pages out of the text, which may run on over them. The lines of each page stand from top to bottom. */
export function partNotes(pages: readonly (readonly PdfLine[])[]): {
  readonly texts: readonly (readonly PdfLine[])[];
  readonly notes: readonly PdfLine[];
} {
  const size = textSize(pages.flat());
  const starts = pages.map((page) => {
    const last = page.findLastIndex((line) => line.size >= size * SMALLER);
    const first = page.findIndex((line, i) => i > last && NOTE.test(line.text));
    return first < 0 || page.length - first > page.length * MOST_OF ? page.length : first;
  });
  return {
    texts: pages.map((page, i) => page.slice(0, starts[i])),
    notes: pages.flatMap((page, i) => page.slice(starts[i])),
  };
}

import { textSize } from './commonest.ts';
import type { PdfLine } from './lines.ts';

/** How many lines at a page's top and foot may be its head or number. */
const EDGE = 3;
const NUMBER =
  /^(?:(?:page|p\.|seite)\s*)?(?:[-–—]\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[-–—])?(?:\s*(?:\/|of|von)\s*\d{1,4})?$/i;

/** A line of a table of contents: dots that lead to a number, which may stand beside it. */
const LEADS = /(?:\.\s?){5}\s{0,9}(?:\d{1,4}|[ivxlc]{1,7})?$/i;
/** With fewer such lines on a page it may be a list of prices. */
const FEWEST_LEADS = 4;

/** Pages, lines from top to bottom, without running heads, page numbers and tables of contents. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.4)));
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const contents = contentsOn(page, pages.length);
    const isFurniture = (line: PdfLine) => NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= enough;
    return page.filter((line) => !contents.has(line) && (!edges.has(line) || !isFurniture(line)));
  });
}

/** The lines that dots lead through to numbers of pages, and those numbers, which never go down. */
function contentsOn(page: readonly PdfLine[], pages: number): ReadonlySet<PdfLine> {
  const lines = page.filter(
    (line, i) =>
      LEADS.test(line.text) ||
      (NUMBER.test(line.text) &&
        page
          .slice(Math.max(0, i - 1), i + 2)
          .some((other) => LEADS.test(other.text) && Math.abs(other.y - line.y) < line.size * 0.4)),
  );
  const leads = lines.filter(({ text }) => LEADS.test(text));
  const numbers = lines
    .flatMap(({ text }) => Number(/\d{1,4}$/.exec(text)?.[0] ?? Number.NaN))
    .filter((one) => one > 0);
  const arePages = numbers.every((one, i) => one <= pages && one >= (numbers[i - 1] ?? 0));
  return new Set(leads.length >= FEWEST_LEADS && arePages ? lines : []);
}

function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  return page.length <= EDGE * 2 ? [...page] : [...page.slice(0, EDGE), ...page.slice(-EDGE)];
}

/** The same for heads that differ by the page's number only, at about the same height. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

/** Smaller by so much than the text's own font is a note's. */
const SMALLER = 0.93;
const NOTE = /^\W{0,2}(?:\d{1,3}\b|[*†‡§])/;
/** A page with a larger share of small lines is set so. */
const MOST_OF = 0.6;

/** Parts the notes at the foot of pages, lines from top to bottom, from the text, which may run on. */
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

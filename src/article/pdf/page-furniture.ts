import type { PdfLine } from './lines.ts';

/** How many lines at a page's top and foot may be its head or number. */
const EDGE = 3;
const NUMBER =
  /^(?:(?:page|p\.|seite)\s*)?(?:[-–—]\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[-–—])?(?:\s*(?:\/|of|von)\s*\d{1,4})?$/i;

/** Takes away running heads, which stand at the same edge of several pages, and page numbers. The lines of each page stand from top to bottom. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.4)));
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const isFurniture = (line: PdfLine) => NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= enough;
    return page.filter((line) => !edges.has(line) || !isFurniture(line));
  });
}

function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  return page.length <= EDGE * 2 ? [...page] : [...page.slice(0, EDGE), ...page.slice(-EDGE)];
}

/** The same for heads that differ by the page's number only, at about the same height. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

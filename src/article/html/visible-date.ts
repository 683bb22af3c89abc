import { isElsewhere } from './elsewhere.ts';
import type { FoundPiece } from './find-pieces.ts';
import { isoDate } from './iso-date.ts';
import type { PageDocument, PageElement } from './page-tree.ts';

const CHANGED = /\b(?:updated|modified|reviewed|edited|changed|checked)\b/i;
/** How many pieces after the title may be the line with the date. */
const NEAR = 4;
const LONGEST_LINE = 160;

/** The date in a line near the title, the first of `pieces`; null without one. */
export function dateNear(pieces: readonly FoundPiece[]): string | null {
  for (const { parts } of pieces.slice(0, NEAR)) {
    for (const { text } of parts) {
      const date = text.length > LONGEST_LINE || CHANGED.test(text) ? null : isoDate(text);
      if (date !== null) return date;
    }
  }
  return null;
}

/** The date of publication that an element is marked with; null without one. */
export function markedDate(document: PageDocument): string | null {
  for (const selector of ['[itemprop~="datePublished"]', 'time']) {
    for (const element of document.querySelectorAll(selector)) {
      const around = element.parentElement?.textContent?.slice(0, LONGEST_LINE) ?? '';
      const date = CHANGED.test(around) || isElsewhere(element) ? null : dateOf(element);
      if (date !== null) return date;
    }
  }
  return null;
}

function dateOf(element: PageElement): string | null {
  const told = element.getAttribute('datetime') ?? element.getAttribute('content');
  return isoDate(told ?? '') ?? isoDate(element.textContent ?? '');
}

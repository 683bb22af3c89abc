import { type Span, spansOf } from '../text/span.ts';

/** Blanks, and what is never seen. */
const UNSEEN = /^&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|#160|#xa0|#173|#xad|#8203);$/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});/gi;

/** A part of an address without its escapes; as it is where these are broken. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What of an escaped character is not shown: all of a blank, all of `&amp;` but the sign; else null. */
export function hiddenOf(entity: string, start: number): Span | null {
  const end = start + entity.length;
  if (UNSEEN.test(entity)) return { start, end };
  return entity === '&amp;' ? { start: start + 1, end } : null;
}

/** What is not shown of the escaped characters in a stretch of text. */
export function hiddenEntities(text: string, within: Span): Span[] {
  return spansOf(text, ENTITY, within).flatMap(
    ({ start, end }) => hiddenOf(text.slice(start, end), start) ?? [],
  );
}

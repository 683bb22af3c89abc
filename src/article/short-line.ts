import type { Paragraph } from './hard-wraps.ts';

const longestTitle = 140;
const longestDeck = 200;
const longestHeading = 70;

const stopped = /[.。,;:]["'”’)\]*_]*$/;
const terminated = /[.?!…。！？,;:]["'”’)\]*_]*$/;
const item = /^(?:[-*+•◦‣▪●–]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

/** Whether the first line is the title: short, without a full stop. */
export function isTitle(line: Paragraph): boolean {
  return (
    line.lines === 1 && line.text.length <= longestTitle && !stopped.test(line.text) && !item.test(line.text)
  );
}

/** Whether the second line is the deck: short, without a full stop, and followed by the article itself. */
export function isDeck(line: Paragraph, next: Paragraph | undefined): boolean {
  if (next === undefined || line.lines > 1 || line.text.length > longestDeck) return false;
  if (terminated.test(line.text) || item.test(line.text)) return false;
  return !(line.apart && next.apart && line.text.split(/\s+/).length < 3);
}

/** Whether a line is clearly a heading: short, with a capital, without punctuation at its end, and standing alone before text. */
export function isHeading(line: Paragraph, next: Paragraph | undefined): boolean {
  if (next === undefined || line.lines > 1 || line.text.length > longestHeading) return false;
  if (!line.apart || !next.apart || terminated.test(line.text) || item.test(line.text)) return false;
  return (
    /^["“'‘]?[\p{Lu}\p{N}]/u.test(line.text) &&
    line.text.split(/\s+/).length <= 10 &&
    terminated.test(next.text)
  );
}

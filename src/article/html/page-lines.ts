import type { PiecePart } from '../piece.ts';

/** A part of a piece with what the choice of the main text asks of it. */
export interface Part extends PiecePart {
  /** How many of its characters stand in links, from 0 to 1. */
  readonly linked: number;
  /** How many of its characters stand in elements that were marked as kept, from 0 to 1. */
  readonly kept: number;
}

/** What has been read of a line that is not yet complete. */
export interface Line {
  text: string;
  linked: number;
  kept: number;
  full: number;
}

export const emptyLine = (): Line => ({ text: '', linked: 0, kept: 0, full: 0 });

/** Lines between breaks: one that goes on in small letters belongs to the line before. */
export function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let ended = true;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || last.full === 0 || ended || !/^\s*\p{Ll}/u.test(line.text))
      joined.push({ ...line });
    else {
      last.text += ` ${line.text}`;
      last.full += line.full;
      last.linked += line.linked;
      last.kept += line.kept;
    }
    if (line.full > 0) ended = /[.?!:]\s*$/.test(line.text);
  }
  return joined;
}

export function partOf({ text, linked, kept, full }: Line): Part {
  const share = (part: number) => (full === 0 ? 0 : part / full);
  return { text: text.replace(/[\s\u200b\ufeff]+/g, ' ').trim(), linked: share(linked), kept: share(kept) };
}

export function joinParts(parts: readonly Part[], between = ' '): Part {
  const text = parts.map((part) => part.text).join(between);
  const share = (of: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + of(part) * part.text.length, 0) / Math.max(1, text.length);
  return { text, linked: share((part) => part.linked), kept: share((part) => part.kept) };
}

import { CONTENT_LENGTH } from '../discord-limits.ts';

/** Head, entries and foot as one message; of entries that do not fit, `more` tells how many there are. */
export function fittingLines(
  head: readonly string[],
  entries: readonly string[],
  foot: readonly string[],
  more: (left: readonly string[]) => string,
): string {
  const lines = [...head];
  for (const [i, entry] of entries.entries()) {
    const rest = more(entries.slice(i));
    const fits = [...lines, entry, rest, ...foot].join('\n').length <= CONTENT_LENGTH;
    lines.push(fits ? entry : rest);
    if (!fits) break;
  }
  return [...lines, ...foot].join('\n');
}

/** A stretch of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without the blanks at its two ends; an all-blank span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const start = span.start + (inner.length - inner.trimStart().length);
  return { start, end: Math.max(start, span.start + inner.trimEnd().length) };
}

/** What is left of the span without the others, which are in order; nothing empty. */
export function parted({ start, end }: Span, others: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other.start > from) rest.push({ start: from, end: Math.min(end, other.start) });
    from = Math.max(from, other.end);
  }
  if (end > from) rest.push({ start: from, end });
  return rest;
}

/** All that spans cover, in order, none empty; spans that merely touch stay apart unless to be `joined`. */
export function merged(spans: readonly Span[], joined = false): Span[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && (joined ? start <= last.end : start < last.end)) last.end = Math.max(last.end, end);
    else if (end > start) apart.push({ start, end });
  }
  return apart;
}

/** Where a pattern with the flag g matches, in the text or in one stretch of it, which it reads by itself. */
export function spansOf(
  text: string,
  pattern: RegExp,
  within: Span = { start: 0, end: text.length },
): Span[] {
  return Array.from(text.slice(within.start, within.end).matchAll(pattern), ({ index, 0: found }) => ({
    start: within.start + index,
    end: within.start + index + found.length,
  }));
}

import type { Span } from '../text/span.ts';

/** A tag that strikes out what stands up to the one that closes it. */
const STRIKE = /^<(\/?)(del|s|strike)[\s>]/i;
/** As far as such a tag must be read to be known. */
const LONGEST = 9;

/**
 * What stands from `<del>`, `<s>` or `<strike>` to the next tag that closes it, tags included. `tags` are in
 * order and may hold other marks. What is never closed strikes nothing, and of two that open the nearer does:
 * a type such as `Store<S>` is read as a tag too.
 */
export function struckOut(text: string, tags: readonly Span[]): Span[] {
  const struck: Span[] = [];
  const open = new Map<string, number>();
  for (const { start, end } of tags) {
    const [, closes, name] = STRIKE.exec(text.slice(start, start + LONGEST)) ?? [];
    if (name === undefined) continue;
    const kind = name.toLowerCase();
    const from = open.get(kind);
    if (closes === '') open.set(kind, start);
    else if (from !== undefined && open.delete(kind)) struck.push({ start: from, end });
  }
  return struck;
}

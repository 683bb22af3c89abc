import type { Span } from './span.ts';

/** An abbreviation and its words, as the text introduces it: "International Atomic Energy Agency (IAEA)". */
export interface ShortForm {
  readonly short: Span;
  /** Right before the short form, at least two words. */
  readonly long: Span;
}

/** In brackets, or behind "or" between commas; two to ten characters of which two at least are capitals. */
const INTRODUCED =
  /(?:\((?=[^()]{2,60}\))|, or )(?=\p{L}{0,8}\p{Lu}[\p{L}\p{N}-]{0,8}\p{Lu})([\p{L}\p{N}][\p{L}\p{N}-]{1,9})(?=[),;])/gu;
/** Nothing that the short form stands for lies before such a mark. */
const BARRIER = /[()[\]]|[.;:!?](?=\s|$)|\n\s*\n/g;
/** No long form is looked for farther back. */
const FARTHEST = 150;

/** The abbreviations that a text introduces, in order (Schwartz & Hearst 2003). Empty for none. */
export function findShortForms(text: string): ShortForm[] {
  return Array.from(text.matchAll(INTRODUCED), ({ index, 0: whole, 1: name }): ShortForm[] => {
    const end = index + whole.length;
    const from = Math.max(0, index - FARTHEST);
    const before = text.slice(from, index).trimEnd();
    const length = longFormLength(name!, before.slice(lastMatchEnd(before, BARRIER)));
    if (length === undefined) return [];
    const long = { start: from + before.length - length, end: from + before.length };
    return [{ short: { start: end - name!.length, end }, long }];
  }).flat();
}

/** How many last characters of `before` the short form means; undefined when its letters are not there. */
function longFormLength(short: string, before: string): number | undefined {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const words = Array.from(before.matchAll(/\S+/g), ({ index }) => index);
  const most = Math.min(letters.length + 5, letters.length * 2);
  const near = before.slice(words.at(-most) ?? 0).toLowerCase();
  let at = near.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at = at > 0 ? near.lastIndexOf(letters[i]!, at - 1) : -1;
    while (i === 0 && /[\p{L}\p{N}]/u.test(near[at - 1] ?? ''));
    if (at < 0) return undefined;
  }
  const length = near.length - at;
  return /\s/.test(near.slice(at)) && length <= before.length ? length : undefined;
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern), (found) => found.index + found[0].length).at(-1) ?? 0;
}

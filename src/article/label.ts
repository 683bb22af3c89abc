import type { Span } from '../text/span.ts';

/** A label ends within so many characters of a sentence's beginning, marks included. */
const REACH = 60;
/** A label has no more words. */
const MOST_WORDS = 6;

/** A name that a colon ends, perhaps in emphasis; figures may hold one (`at 9:30`), so a blank follows. */
const LABEL = /^[*_`[]{0,4}([\p{L}\p{N}(][^:\n*_`[\]]{0,48})[*_`\]]{0,3}:[*_`]{0,3}(?=\s)/u;
/** A name in bold that a dash parts from what is said of it. */
const BOLD_LABEL = /^(?:\*\*|__)([\p{L}\p{N}(][^:\n*_]{0,48})(?:\*\*|__)\s+[–—-]\s/u;

/** A name in bold before what is said of it, perhaps numbered: `**4. Fees.** They are due …` */
const RUN_IN =
  /^(\*\*|__)((?:§ ?)?(?:\d[\d.]{0,6}\)? )?[\p{L}(][^\n*_`[\]<>&.:;?!\\]{0,48})(?:\.\1|\1\.)(?=[ \t]+[^\s*_])/u;

/** The name in bold that a paragraph or item begins with, marks and stop included; null without one. */
export function findRunIn(text: string, start: number): Span | null {
  const found = RUN_IN.exec(text.slice(start, start + REACH));
  if (found === null || found[2]!.split(/\s+/).length > MOST_WORDS) return null;
  return { start, end: start + found[0].length };
}

/** Whether a line, all of it, begins with what it is about. */
export function isLabelled({ text }: { readonly text: string }): boolean {
  return findLabel(text, { start: 0, end: text.length }) !== null;
}

/** What a line names first: `Tank` in `Tank: 1.25 l`, `Present` in `**Present:** Ann`; null for nothing. */
export function findLabel(text: string, { start, end }: Span): Span | null {
  const beginning = text.slice(start, Math.min(end, start + REACH));
  const runIn = RUN_IN.exec(beginning);
  const found = runIn ?? LABEL.exec(beginning) ?? BOLD_LABEL.exec(beginning);
  const name = found?.[runIn ? 2 : 1]?.trimEnd() ?? '';
  if (found === null || name.length < 2 || name.split(/\s+/).length > MOST_WORDS) return null;
  if (!runIn && /[.?!]\s/.test(name)) return null;
  const at = start + found[0].indexOf(name);
  return { start: at, end: at + name.length };
}

import { findSentences, longestSentence } from '../text/sentences.ts';
import { type Span, trimSpan } from '../text/span.ts';
import type { ArticleDraft } from './block.ts';
import { firstEndingAfter, hasText } from './shown-text.ts';

/** A shown stretch of the text, and where it stands among the shown characters. */
interface Stretch extends Span {
  readonly at: number;
}

/** A part's sentences, none empty: the whole part, or as a reader would part what is shown of it. Linear. */
export function findPartSentences(draft: ArticleDraft, part: Span, whole: boolean): readonly Span[] {
  const { text, marks = [] } = draft;
  if (whole && part.end - part.start <= longestSentence)
    return hasText({ text, marks }, part) ? [trimSpan(text, part)] : [];
  const first = firstEndingAfter(marks, part.start);
  if ((marks[first]?.start ?? Number.POSITIVE_INFINITY) >= part.end)
    return findSentences(text, part.start, part.end);
  return findAmongMarks(draft, part);
}

/** Sought in what is shown; each sentence takes the marks that touch it: `**It broke.**` stays whole. */
function findAmongMarks(draft: ArticleDraft, part: Span): Span[] {
  const stretches = shownStretches(draft, part);
  // A line that a mark leaves blank ends nothing.
  const shown = stretches
    .map((stretch) => unbrokenText(draft, stretch))
    .join('')
    .replace(/[\r\n]/g, ' ');
  const sentences: Span[] = [];
  let from = 0;
  let after = part.start;
  for (const { start, end } of findSentences(shown)) {
    while (endOf(stretches[from]!) <= start) from++;
    const begin = stretches[from]!;
    let to = from;
    while (endOf(stretches[to]!) < end) to++;
    const last = stretches[to]!;
    sentences.push({
      start: start === begin.at ? beforeMarks(draft, begin.start, after) : begin.start + start - begin.at,
      end: end === endOf(last) ? afterMarks(draft, last.end, part.end) : last.start + end - last.at,
    });
    after = sentences.at(-1)!.end;
    from = to;
  }
  return sentences;
}

function endOf({ at, start, end }: Stretch): number {
  return at + end - start;
}

function shownStretches({ marks = [] }: ArticleDraft, { start, end }: Span): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  let at = 0;
  const add = (to: number) => {
    if (to <= from) return;
    stretches.push({ start: from, end: to, at });
    at += to - from;
  };
  for (let i = firstEndingAfter(marks, start); i < marks.length && marks[i]!.start < end; i++) {
    add(marks[i]!.start);
    from = marks[i]!.end;
  }
  add(end);
  return stretches;
}

/** The text, with letters for what could end a sentence where none ends; code gets a capital. */
function unbrokenText({ text, unbroken = [] }: ArticleDraft, { start, end }: Span): string {
  let read = '';
  let from = start;
  for (let i = firstEndingAfter(unbroken, start); i < unbroken.length && unbroken[i]!.start < end; i++) {
    const stop = Math.min(end, unbroken[i]!.end);
    const begin = Math.max(from, unbroken[i]!.start);
    const code = text[begin - 1] === '`' ? 1 : 0;
    read += text.slice(from, begin) + 'X'.repeat(code);
    // As long as the character, which may be a pair.
    const signs = text.slice(begin + code, stop);
    read += signs.replace(/[^\p{L}\p{N}\s]/gu, (sign) => 'X'.repeat(sign.length));
    from = stop;
  }
  return read + text.slice(from, end);
}

function beforeMarks({ marks = [] }: ArticleDraft, at: number, least: number): number {
  let start = at;
  for (let i = firstEndingAfter(marks, at - 1); marks[i]?.end === start && marks[i]!.start >= least; i--)
    start = marks[i]!.start;
  return start;
}

function afterMarks({ marks = [] }: ArticleDraft, at: number, most: number): number {
  let end = at;
  for (let i = firstEndingAfter(marks, at); marks[i]?.start === end && marks[i]!.end <= most; i++)
    end = marks[i]!.end;
  return end;
}

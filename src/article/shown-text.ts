import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

/** Marks that stand between words: a table's bar, a tag that ends a line or a cell, a blank as an entity. */
const PARTS_WORDS = /^(?:\||<\/?(?:br|t[dhr]|d[dt]|li|p|div)\b|&(?:[ent]|#160|#xa0))/i;

/**
 * What a reader sees of a stretch of the article, on one line: its characters without the marks, blanks and
 * line breaks as one blank each. Stretches that follow each other may be taken one by one and put together
 * again.
 */
export function shownText({ text, marks }: Pick<Article, 'text' | 'marks'>, { start, end }: Span): string {
  let shown = '';
  let from = start;
  for (let i = firstEndingAfter(marks, start); i < marks.length && marks[i]!.start < end; i++) {
    const mark = marks[i]!;
    if (mark.start > from) shown += text.slice(from, mark.start);
    if (PARTS_WORDS.test(text.slice(mark.start, mark.start + 6))) shown += ' ';
    from = Math.max(from, mark.end);
  }
  if (from < end) shown += text.slice(from, end);
  return shown.replace(/\s+/g, ' ');
}

/** The span's own characters with blanks for words that marks hold: an address, what is struck out. */
export function visibleText({ text, marks }: Pick<Article, 'text' | 'marks'>, { start, end }: Span): string {
  let visible = '';
  let from = start;
  for (let i = firstEndingAfter(marks, start); i < marks.length && marks[i]!.start < end; i++) {
    const mark = { start: Math.max(start, marks[i]!.start), end: Math.min(end, marks[i]!.end) };
    if (!/[\p{L}\p{N}]/u.test(text.slice(mark.start, mark.end))) continue;
    visible += text.slice(from, mark.start) + ' '.repeat(mark.end - mark.start);
    from = mark.end;
  }
  return visible + text.slice(from, end);
}

/** Whether anything but marks and blanks stands in the span. */
export function hasText({ text, marks }: Pick<Article, 'text' | 'marks'>, { start, end }: Span): boolean {
  let from = start;
  for (let i = firstEndingAfter(marks, start); i < marks.length && marks[i]!.start < end; i++) {
    if (/\S/.test(text.slice(from, marks[i]!.start))) return true;
    from = Math.max(from, marks[i]!.end);
  }
  return /\S/.test(text.slice(from, end));
}

/** The place of the first span that ends after `at`, else one past the last. They are in order. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  return firstWhere(spans.length, (place) => spans[place]!.end > at);
}

import type { Span } from '../text/span.ts';

/** `== Heading ==` */
export const WIKI_HEADING = /^(={2,6})[ \t]{0,9}([^=\n](?:[^\n]{0,198}[^=\n])?)[ \t]{0,9}\1$/;
/** Pictures and categories are no text. */
const UNSEEN = /\[\[(?:File|Image|Category):[^[\]\n]{1,400}\]\]/gi;
const MARK =
  /'{2,5}|\[\[(?:[^[\]|\n]{1,100}\|)?(?=[^[\]|\n]{1,100}\]\])|\]\]|\{\{[^{}]{0,500}\}\}|<ref\b[^<>]{0,200}>(?:[^<]{0,500}<\/ref>)?/g;

/** What a text with a wiki's headings marks and does not show; marks may overlap. */
export function findWikiMarks(text: string): Span[] {
  if (!/^={2,6}[^=\n]/m.test(text)) return [];
  return [UNSEEN, MARK].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: mark }) => ({ start: index, end: index + mark.length })),
  );
}

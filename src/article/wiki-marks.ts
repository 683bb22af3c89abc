import { type Span, spansOf } from '../text/span.ts';
import { struckOut } from './struck-out.ts';

/** `== Heading ==` */
export const WIKI_HEADING = /^(={2,6})[ \t]{0,9}([^=\n](?:[^\n]{0,198}[^=\n])?)[ \t]{0,9}\1$/;
/** Pictures and categories are no text. */
const UNSEEN = /\[\[(?:File|Image|Category):[^[\]\n]{1,400}\]\]/gi;
const MARK =
  /'{2,5}|\[\[(?:[^[\]|\n]{1,100}\|)?(?=[^[\]|\n]{1,100}\]\])|\]\]|\{\{[^{}]{0,500}\}\}|<ref\b[^<>]{0,200}>(?:[^<]{0,500}<\/ref>)?/g;
const TAG = /<\/?[a-z]{1,10}\b[^<>]{0,200}>/gi;

/** What a text with a wiki's headings marks and does not show; marks may overlap. */
export function findWikiMarks(text: string): Span[] {
  if (!/^={2,6}[^=\n]/m.test(text)) return [];
  return [...spansOf(text, UNSEEN), ...spansOf(text, MARK), ...struckOut(text, spansOf(text, TAG))];
}

/** Headings hardly end as sentences do, items of a wiki's list may. */
const MARKDOWN_HEADING = /^#{1,6} [^\n]{0,299}[^\s.:;,]\s{0,9}$/;

/** Lines with such marks right under one another, or under a heading of a wiki, are a wiki's list. */
function hasMarkdownHeading(part: string): boolean {
  const lines = part.split('\n');
  return lines.some(
    (line, i) =>
      MARKDOWN_HEADING.test(line) && !/^[#=]/.test(lines[i - 1] ?? '') && !/^#/.test(lines[i + 1] ?? ''),
  );
}

/** Whether a text has headings as MediaWiki marks them and none of Markdown, whatever its name says. */
export function isWiki(text: string): boolean {
  // Every other part stands in a fence, where such a line is code.
  const told = text.split(/^ {0,3}(?:```|~~~)/m).filter((_, i) => i % 2 === 0);
  const headings = told.flatMap((part) => part.match(/^={2,6}[^=\n]{1,200}={2,6}[ \t]{0,9}$/gm) ?? []);
  return headings.length > 1 && !told.some(hasMarkdownHeading);
}

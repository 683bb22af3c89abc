import type { SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../text/span.ts';
import { hiddenOf } from './entities.ts';

/** What inside paragraphs and headings is not shown, and where no sentence ends, in reading order. */
export interface InlineMarks {
  readonly marks: Span[];
  readonly unbroken: Span[];
}

/** Nodes that are not shown at all, whatever they hold. */
const UNSEEN =
  /^(?:Image|Strikethrough|Comment|HTMLTag|ProcessingInstruction|EmphasisMark|CodeMark|HeaderMark|QuoteMark|TaskMarker|TableDelimiter|HardBreak)$/;
const FOOTNOTE = /^\[\^[^\]\s]{1,40}\]$/;
/** A name in emphasis, without code or a link, that a sentence goes on behind: `the *Dr. Who* club`. */
const NAME = /^([*_]{1,3})(?=\S)[^*_`[\]]{1,60}\1,? (?=[\p{Ll}\p{N}])/u;
const LONGEST_NAME = 70;
const SHORTCUT = /^\[([^\]]*)\](?:\[\])?$/;

/** Notes a node; tells whether more is inside. `references`: names in small letters that have an address. */
export function readInline(
  node: SyntaxNodeRef,
  text: string,
  references: ReadonlySet<string>,
  { marks, unbroken }: InlineMarks,
): boolean {
  const { name, from, to } = node;
  if (UNSEEN.test(name)) {
    marks.push({ start: from, end: to });
    return false;
  }
  if (name === 'Link') return readLink(node, text, references, { marks, unbroken });
  if (name === 'Escape') marks.push({ start: from, end: from + 1 });
  // Bullets are drawn by whoever shows a list; its numbers are text.
  else if (name === 'ListMark' && to === from + 1) marks.push({ start: from, end: to });
  else if (name === 'InlineCode') unbroken.push(inside(node, 'CodeMark'));
  else if (/Emphasis$/.test(name) && NAME.test(text.slice(from, from + LONGEST_NAME)))
    unbroken.push(inside(node, 'EmphasisMark'));
  else if (name === 'Entity') {
    const hidden = hiddenOf(text.slice(from, to), from);
    if (hidden !== null) marks.push(hidden);
  } else if (name === 'Autolink') marks.push({ start: from, end: from + 1 }, { start: to - 1, end: to });
  return name !== 'Autolink' && name !== 'Escape';
}

function readLink(
  node: SyntaxNodeRef,
  text: string,
  references: ReadonlySet<string>,
  { marks, unbroken }: InlineMarks,
): boolean {
  const written = text.slice(node.from, node.to);
  if (FOOTNOTE.test(written)) {
    marks.push({ start: node.from, end: node.to });
    return false;
  }
  const named = SHORTCUT.exec(written)?.[1];
  if (named !== undefined && !references.has(named.toLowerCase())) return true;
  const words = inside(node, 'LinkMark');
  marks.push({ start: node.from, end: words.start }, { start: words.end, end: node.to });
  // A mark at its end may end the sentence around it.
  if (words.end > words.start) unbroken.push({ start: words.start, end: words.end - 1 });
  return true;
}

/** Between the first two marks of that name in the node. */
function inside({ node }: SyntaxNodeRef, name: string): Span {
  const [open, close] = node.getChildren(name);
  return { start: open?.to ?? node.from, end: Math.max(open?.to ?? node.from, close?.from ?? node.to) };
}

import type { Span } from '../text/span.ts';
import { type Block, BOLD_LEVEL, block } from './block.ts';
import { type MarkdownSource, markdownTree } from './markdown-source.ts';
import { MarkdownWalk } from './markdown-walk.ts';
import { withNoteTitles } from './note-titles.ts';
import { hasText } from './shown-text.ts';
import { joinSigned } from './signed-list.ts';
import { withSummaries } from './summaries.ts';

export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly marks: readonly Span[];
  readonly unbroken: readonly Span[];
}

/** The blocks of Markdown in reading order, and what of them is not shown. */
export function findMarkdownBlocks(
  text: string,
  { source, marks: left, titles }: MarkdownSource,
): MarkdownBlocks {
  const walk = new MarkdownWalk(text, source, left);
  walk.visit(markdownTree(source).cursor());
  const marks = walk.allMarks();
  // A tag may strike out whole paragraphs.
  const headed = withNoteTitles(withSummaries(walk.blocks, source, walk.html), titles);
  const shown = headed.filter((one) => one.role === 'metadata' || hasText({ text, marks }, one));
  const read = joinSigned(shown);
  const blocks = read.map((one, i) => (isHeadless(one, read[i + 1]) ? block('body', one, false) : one));
  return { blocks, marks, unbroken: walk.inline.unbroken };
}

/** Whether nothing stands under a line in bold, or the title of a note, so that it is no heading. */
function isHeadless({ role, level, until }: Block, next: Block | undefined): boolean {
  if (role !== 'heading' || level < BOLD_LEVEL) return false;
  if (next === undefined || (until !== undefined && next.start >= until)) return true;
  return level === BOLD_LEVEL && next.role === 'heading';
}

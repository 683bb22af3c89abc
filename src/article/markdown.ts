import type { Span } from '../text/span.ts';
import type { Article, Metadata } from './article.ts';
import { type ArticleDraft, type Block, BOLD_LEVEL, block } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { type MarkdownSource, markdownSource, markdownTree } from './markdown-source.ts';
import { MarkdownWalk } from './markdown-walk.ts';
import { fill, readMetadataLine, settleMetadata } from './metadata-line.ts';
import { withNoteTitles } from './note-titles.ts';
import { isDeck, isTitle } from './short-line.ts';
import { hasText, shownText } from './shown-text.ts';
import { joinSigned } from './signed-list.ts';
import { withSummaries } from './summaries.ts';

type Shown = Pick<Article, 'text' | 'marks'>;

/** Reads Markdown, with or without front matter. Throws a FrontMatterError. */
export function readMarkdown(text: string): ArticleDraft {
  const front = readFrontMatter(text);
  const title = front?.title ?? null;
  const { blocks, marks, unbroken } = findMarkdownBlocks(text, markdownSource(text, front?.end ?? 0));
  const shown = { text, marks };
  const settled = settleMetadata(withTitle(shown, blocks, title));
  return {
    text,
    title,
    metadata: readMetadata(shown, settled, front?.metadata ?? {}),
    blocks: withDeck(shown, settled, title),
    marks,
    unbroken,
  };
}

/** Front matter comes first; lines of metadata fill what it leaves. */
function readMetadata(shown: Shown, blocks: readonly Block[], known: Metadata): Metadata {
  let metadata = known;
  for (const { role, parts, told } of blocks) {
    if (role !== 'metadata' || !told) continue;
    for (const part of parts) {
      const line = readMetadataLine(shownText(shown, part).trim());
      if (line !== null) metadata = fill(metadata, line);
    }
  }
  return metadata;
}

/** The first heading of level 1, if first or alone; else, without a known one, a short first line. */
function withTitle(shown: Shown, blocks: readonly Block[], known: string | null): Block[] {
  const isFirst = (block: Block) => block.role === 'heading' && block.level === 1;
  const first = blocks.findIndex(isFirst);
  const body = blocks.findIndex((block) => block.role === 'body');
  const alone = blocks.filter(isFirst).length === 1;
  if (first >= 0 && (alone || (known === null && (body < 0 || first < body))))
    return withRole(blocks, first, 'title');
  const line = blocks.findIndex((block) => block.role !== 'metadata');
  const follows = blocks.slice(line + 1).some((block) => block.role === 'body');
  if (known !== null || line !== body || !follows || !isTitle(asLine(shown, blocks[line]!)))
    return [...blocks];
  return withRole(blocks, line, 'title');
}

/** The deck stands first after the title. */
function withDeck(shown: Shown, blocks: readonly Block[], known: string | null): Block[] {
  const title = blocks.findIndex((block) => block.role === 'title');
  if (title < 0 && known === null) return [...blocks];
  const told = blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block, i }) => i > title && block.role !== 'metadata');
  const [first, ...rest] = told;
  if (first === undefined || first.block.role !== 'body') return [...blocks];
  const following = rest.map(({ block }) => asLine(shown, block));
  return isDeck(asLine(shown, first.block), following) ? withRole(blocks, first.i, 'deck') : [...blocks];
}

function withRole(blocks: readonly Block[], at: number, role: 'title' | 'deck'): Block[] {
  return blocks.map((block, i) =>
    i === at ? { ...block, role, whole: true, level: 0, parts: [block] } : block,
  );
}

function asLine(shown: Shown, block: Block) {
  const { text } = shown;
  const lines =
    block.whole || block.parts.length > 1 ? 2 : text.slice(block.start, block.end).split(/[\r\n]+/).length;
  return { text: shownText(shown, block).trim(), lines, apart: true, item: block.list };
}

interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly marks: readonly Span[];
  readonly unbroken: readonly Span[];
}

/** The blocks of Markdown in reading order, and what of them is not shown. */
function findMarkdownBlocks(text: string, { source, marks: left, titles }: MarkdownSource): MarkdownBlocks {
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

import type { Article, Metadata } from './article.ts';
import type { ArticleDraft, Block } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { findMarkdownBlocks } from './markdown-blocks.ts';
import { markdownSource } from './markdown-source.ts';
import { fill, readMetadataLine, settleMetadata } from './metadata-line.ts';
import { isDeck, isTitle } from './short-line.ts';
import { shownText } from './shown-text.ts';

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

/**
 * The first heading of level 1 is the title if it stands before the text or is the only one; without such a
 * heading and without a title in the front matter, a short first line is.
 */
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

import type { Metadata } from './article.ts';
import type { Block, Draft } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { findMarkdownBlocks } from './markdown-blocks.ts';
import { findMarkdownLines } from './markdown-line.ts';
import { fill, readMetadataLine } from './metadata-line.ts';
import { isDeck, isTitle } from './short-line.ts';

/** Reads Markdown, with or without front matter. Throws a FrontMatterError. */
export function readMarkdown(text: string): Draft {
  const front = readFrontMatter(text);
  const title = front?.title ?? null;
  const blocks = findMarkdownBlocks(findMarkdownLines(text, front?.end ?? 0));
  return {
    text,
    title,
    metadata: readMetadata(text, blocks, front?.metadata ?? {}),
    blocks: withDeck(text, withTitle(text, blocks, title), title),
  };
}

/** Front matter comes first; lines of metadata fill what it leaves. */
function readMetadata(text: string, blocks: readonly Block[], known: Metadata): Metadata {
  let metadata = known;
  for (const { role, parts } of blocks) {
    if (role !== 'metadata') continue;
    for (const part of parts) {
      const line = readMetadataLine(text.slice(part.start, part.end));
      if (line !== null) metadata = fill(metadata, line);
    }
  }
  return metadata;
}

/**
 * The first heading of level 1 is the title if it stands before the text or is the only one; without such a heading and without a title in
 * the front matter, a short first line is.
 */
function withTitle(text: string, blocks: readonly Block[], known: string | null): Block[] {
  const isFirst = (block: Block) => block.role === 'heading' && block.level === 1;
  const first = blocks.findIndex(isFirst);
  const body = blocks.findIndex((block) => block.role === 'body');
  const alone = blocks.filter(isFirst).length === 1;
  if (first >= 0 && (alone || (known === null && (body < 0 || first < body))))
    return withRole(blocks, first, 'title');
  const line = blocks.findIndex((block) => block.role !== 'metadata');
  const follows = blocks.slice(line + 1).some((block) => block.role === 'body');
  if (known !== null || line !== body || !follows || !isTitle(asLine(text, blocks[line]!)))
    return [...blocks];
  return withRole(blocks, line, 'title');
}

/** The deck stands first after the title. */
function withDeck(text: string, blocks: readonly Block[], known: string | null): Block[] {
  const title = blocks.findIndex((block) => block.role === 'title');
  if (title < 0 && known === null) return [...blocks];
  const told = blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block, i }) => i > title && block.role !== 'metadata');
  const [first, next] = told;
  if (first === undefined || first.block.role !== 'body' || next === undefined) return [...blocks];
  return isDeck(asLine(text, first.block), asLine(text, next.block))
    ? withRole(blocks, first.i, 'deck')
    : [...blocks];
}

function withRole(blocks: readonly Block[], at: number, role: 'title' | 'deck'): Block[] {
  return blocks.map((block, i) =>
    i === at ? { ...block, role, whole: true, level: 0, parts: [block] } : block,
  );
}

function asLine(text: string, block: Block) {
  const inner = text.slice(block.start, block.end);
  const lines = block.whole || block.parts.length > 1 ? 2 : inner.split(/[\r\n]+/).length;
  return { text: inner, lines, apart: true, item: false };
}

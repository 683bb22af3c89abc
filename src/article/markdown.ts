import type { Metadata } from './article.ts';
import { type Block, block, type Draft } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { findLines } from './lines.ts';
import { fill, readMetadataLine } from './metadata-line.ts';

/** Reads Markdown, its front matter apart. Throws a FrontMatterError. */
export function readMarkdown(text: string): Draft {
  const front = readFrontMatter(text);
  let metadata: Metadata = front?.metadata ?? {};
  const blocks: Block[] = [];
  for (const line of findLines(text, front?.end ?? 0)) {
    const heading = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/.exec(line.text);
    const told = readMetadataLine(line.text);
    if (heading !== null) {
      const start = line.start + line.text.indexOf(heading[2]!, heading[1]!.length);
      const span = { start, end: start + heading[2]!.length };
      const isTitle = heading[1]!.length === 1 && !blocks.some((b) => b.role === 'title');
      blocks.push(block(isTitle ? 'title' : 'heading', span, true, heading[1]!.length));
    } else if (told !== null) {
      metadata = fill(metadata, told);
      blocks.push(block('metadata', line, true));
    } else blocks.push(block('body', line, false));
  }
  return { text, title: front?.title ?? null, metadata, blocks };
}

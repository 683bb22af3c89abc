import type { Span } from '../text/span.ts';
import type { Metadata } from './article.ts';
import { type Block, block, type Draft } from './block.ts';
import { joinWrapped, type Paragraph } from './hard-wraps.ts';
import { findLines } from './lines.ts';
import { fill, readMetadataLine } from './metadata-line.ts';
import { isDeck, isHeading, isTitle } from './short-line.ts';

const itemMark = /^(?:[-*+•◦‣▪●–]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+\S/;

/**
 * Reads plain text: a line is a paragraph, unless the text is wrapped by hand; the first short lines are title and deck. Where the title is
 * known from elsewhere, the first line is the title only if it says the same.
 */
export function readPlainText(text: string, knownTitle?: string): Draft {
  const paragraphs = joinWrapped(findLines(text));
  const blocks: Block[] = [];
  let metadata: Metadata = {};
  let read = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    const told = readMetadataLine(paragraph.text);
    if (told !== null) {
      metadata = fill(metadata, told);
      blocks.push(block('metadata', paragraph, true));
      continue;
    }
    const rest = paragraphs.slice(i + 1, i + 6).filter((next) => readMetadataLine(next.text) === null);
    if (read === 0 && opens(paragraph, knownTitle) && rest.length > 0)
      blocks.push(block('title', paragraph, true));
    else if (read === 1 && blocks.some((b) => b.role === 'title') && isDeck(paragraph, rest[0]))
      blocks.push(block('deck', paragraph, true));
    else if (isHeading(paragraph, rest[0])) blocks.push(block('heading', paragraph, true, 1));
    else if (itemMark.test(paragraph.text)) addItem(blocks, paragraph, paragraphs[i - 1]);
    else blocks.push(block('body', paragraph, false));
    read++;
  }
  return { text, title: knownTitle ?? null, metadata, blocks };
}

function opens(line: Paragraph, knownTitle: string | undefined): boolean {
  return knownTitle === undefined ? isTitle(line) : line.text === knownTitle.trim();
}

/** Adds an item to the list that stands right before it, or begins a list. */
function addItem(blocks: Block[], item: Span, before: Paragraph | undefined): void {
  const last = blocks.at(-1);
  if (last === undefined || before === undefined || last.role !== 'body' || !itemMark.test(before.text)) {
    blocks.push(block('body', item, false));
    return;
  }
  blocks[blocks.length - 1] = {
    ...last,
    end: item.end,
    parts: [...last.parts, { start: item.start, end: item.end }],
  };
}

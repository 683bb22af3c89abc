import type { Metadata } from './article.ts';
import { type Block, block, type Draft, listBlock } from './block.ts';
import { joinWrapped, type Paragraph } from './hard-wraps.ts';
import { findLines } from './lines.ts';
import { fill } from './metadata-line.ts';
import { FEWEST_ROWS, isRow, tableOf } from './rows.ts';
import { isDeck, isHeading, isTitle } from './short-line.ts';

/**
 * Reads plain text: a line is a paragraph, unless the text is wrapped by hand; the first short lines are title and deck. Where the title is
 * known from elsewhere, the first line is the title only if it says the same.
 */
export function readPlainText(text: string, knownTitle?: string): Draft {
  const paragraphs = joinWrapped(findLines(text)).map((paragraph, i) => {
    const whole = { ...paragraph, text: text.slice(paragraph.start, paragraph.end) };
    return i === 0 && isOddTitle(whole) ? { ...whole, told: null } : whole;
  });
  const own = paragraphs.filter((paragraph) => paragraph.told === null);
  const blocks: Block[] = [];
  let metadata: Metadata = {};
  let read = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.told !== null) {
      metadata = fill(metadata, paragraph.told);
      blocks.push(block('metadata', paragraph, true));
    } else if (paragraph.item) {
      const items = takeItems(paragraphs, i);
      blocks.push(
        listBlock(
          items.map(({ start, end }) => ({ start, end })),
          false,
        ),
      );
      read += items.length;
      i += items.length - 1;
    } else {
      // A first line is the title, whatever figures it has.
      const rows = read > 0 ? takeRows(paragraphs, i) : [];
      const role = roleOf(own, read, blocks, knownTitle);
      if (rows.length > 0) blocks.push(...tableOf(rows));
      else blocks.push(block(role, paragraph, role !== 'body', role === 'heading' ? 1 : 0));
      const taken = Math.max(1, rows.length);
      read += taken;
      i += taken - 1;
    }
  }
  return { text, title: knownTitle ?? null, metadata, blocks };
}

/** The items that follow each other from the `first` paragraph on. */
function takeItems(paragraphs: readonly Paragraph[], first: number): Paragraph[] {
  let end = first + 1;
  while (paragraphs[end]?.item && paragraphs[end]!.told === null) end++;
  return paragraphs.slice(first, end);
}

/** The lines right under one another, from the `first` on, that are the rows of a table; empty when they are too few. */
function takeRows(paragraphs: readonly Paragraph[], first: number): Paragraph[] {
  let end = first;
  for (; end < paragraphs.length; end++) {
    const paragraph = paragraphs[end]!;
    const { lines, told, item, apart } = paragraph;
    if (lines > 1 || told !== null || item || (apart && end > first) || !isRow(paragraph)) break;
  }
  return end - first < FEWEST_ROWS ? [] : paragraphs.slice(first, end);
}

/** A first line such as `Photos: the storm in pictures`, which elsewhere would tell about the article. */
function isOddTitle(first: Paragraph): boolean {
  return first.told?.fills === null && /^\p{L}.*\s/u.test(first.text) && isTitle(first);
}

/** The role of the `read`th paragraph of those that belong to the article. */
function roleOf(
  own: readonly Paragraph[],
  read: number,
  blocks: readonly Block[],
  knownTitle?: string,
): Block['role'] {
  const paragraph = own[read]!;
  const next = own[read + 1];
  if (read === 0 && next !== undefined && opens(paragraph, knownTitle)) return 'title';
  if (read === 1 && blocks.some((b) => b.role === 'title') && isDeck(paragraph, next)) return 'deck';
  return isHeading(paragraph, next) ? 'heading' : 'body';
}

function opens(line: Paragraph, knownTitle: string | undefined): boolean {
  return knownTitle === undefined ? isTitle(line) : line.text === knownTitle.trim();
}

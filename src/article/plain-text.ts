import { merged, type Span } from '../text/span.ts';
import type { Metadata } from './article.ts';
import { type ArticleDraft, type Block, type BlockPart, block, listBlock } from './block.ts';
import { joinWrapped, type PlainParagraph } from './hard-wraps.ts';
import { isLabelled } from './label.ts';
import { findLines } from './lines.ts';
import { depthsOf } from './list-sign.ts';
import { withMailHead } from './mail-head.ts';
import { readMarkdown } from './markdown.ts';
import { fill, settleMetadata } from './metadata-line.ts';
import { takeOptions } from './options.ts';
import { findPlainMarks, type PlainMarks } from './plain-marks.ts';
import { FEWEST_ROWS, haveSameCells, isHead, isRow, tableOf } from './rows.ts';
import { isDeck, isHeading, isManual, isOneOfLines, isTitle } from './short-line.ts';
import { isWiki } from './wiki-marks.ts';

/**
 * Reads plain text: a line is a paragraph, unless the text is wrapped by hand; the first short lines are
 * title and deck. Where the title is known from elsewhere, the first line is the title only if it says the
 * same. It is read from `begin` on.
 */
export function readPlainText(text: string, knownTitle?: string, begin = 0): ArticleDraft {
  if (knownTitle === undefined && isMarkdown(text) && !isWiki(text)) return readMarkdown(text);
  const { lines, marks, levels, deepest } = findPlainMarks(text, findLines(text, begin));
  const read = joinWrapped(lines).map((paragraph, i) => {
    const item = paragraph.item && !levels.has(paragraph.start);
    const whole = { ...paragraph, item, text: text.slice(paragraph.start, paragraph.end) };
    // A first line such as `Photos: the storm in pictures`, which elsewhere would tell about the article.
    const isOdd = () => whole.told?.fills === null && /^\p{L}.*\s/u.test(whole.text) && isTitle(whole);
    return i === 0 && isOdd() ? { ...whole, told: null } : whole;
  });
  const paragraphs = withMailHead(keepLabels(read));
  const { blocks, metadata, title } = readParagraphs(paragraphs, { levels, deepest }, knownTitle);
  return {
    text,
    title: knownTitle ?? title,
    metadata,
    blocks: settleMetadata(blocks),
    marks: merged([...marks, ...signsOf(paragraphs)]),
  };
}

/** Two headings of Markdown, one below the first level, tell that a text is Markdown whatever its name. */
function isMarkdown(text: string): boolean {
  const marks = Array.from(text.matchAll(/^#{1,6}(?= \S)/gm), ([mark]) => mark.length);
  return marks.length > 1 && marks.some((level) => level > 1);
}

function readParagraphs(
  paragraphs: readonly PlainParagraph[],
  { levels, deepest }: Pick<PlainMarks, 'levels' | 'deepest'>,
  knownTitle: string | undefined,
): Pick<ArticleDraft, 'blocks' | 'metadata' | 'title'> {
  const own = paragraphs.filter((paragraph) => paragraph.told === null);
  const blocks: Block[] = [];
  let metadata: Metadata = {};
  let title: string | null = null;
  let read = 0;
  // A heading without a mark stands below those that have one: "Fixed" below an underlined "Version 1.8".
  const unmarked = deepest + 1;
  let taken = 1;
  for (let i = 0; i < paragraphs.length; i += taken) {
    const paragraph = paragraphs[i]!;
    const level = levels.get(paragraph.start);
    taken = 1;
    if (paragraph.told !== null) {
      metadata = fill(metadata, paragraph.told);
      if (paragraph.told.fills?.[0] === 'title') title ??= paragraph.told.fills[1];
      blocks.push({ ...block('metadata', paragraph, true), told: true });
      continue;
    }
    if (level !== undefined) blocks.push(block('heading', paragraph, true, level));
    else if (paragraph.item) {
      const items = takeItems(paragraphs, i);
      blocks.push(listBlock(partsOf(items), false));
      taken = items.length;
    } else {
      const options = takeOptions(paragraphs, i);
      // A first line is the title, whatever figures it has, unless it is a sheet's.
      const mayBeRow = read > 0 || haveSameCells(paragraph.text, paragraphs[i + 1]?.text ?? '');
      const rows = mayBeRow && options.length === 0 ? takeRows(paragraphs, i) : [];
      const role =
        title === null ? roleOf(own, read, blocks, knownTitle) : roleOf(own, Math.max(2, read), blocks);
      if (options.length > 0) blocks.push(listBlock(options.parts, false));
      else if (rows.length > 0) blocks.push(...tableOf(rows));
      else blocks.push(block(role, paragraph, role !== 'body', role === 'heading' ? unmarked : 0));
      taken = Math.max(1, rows.length, options.length);
    }
    read += taken;
  }
  return { blocks, metadata, title };
}

/** Labelled lines belong together: where one tells nothing about the article, all are part of it. */
function keepLabels(paragraphs: readonly PlainParagraph[]): PlainParagraph[] {
  const kept: PlainParagraph[] = [];
  for (let first = 0, next = 0; first < paragraphs.length; first = next) {
    const isOne = (paragraph: PlainParagraph) => paragraph.lines === 1 && isLabelled(paragraph);
    next = first + 1;
    if (isOne(paragraphs[first]!))
      while (next < paragraphs.length && !paragraphs[next]!.apart && isOne(paragraphs[next]!)) next++;
    const run = paragraphs.slice(first, next);
    const isText =
      run.some(({ told }) => told === null) && !run.some(({ told }) => told?.fills?.[0] === 'title');
    for (const paragraph of run) kept.push(isText ? { ...paragraph, told: null } : paragraph);
  }
  return kept;
}

/** Items, each as deep as its sign and its indent say; a sign that is not shown is none of its text. */
function partsOf(items: readonly PlainParagraph[]): BlockPart[] {
  const depths = depthsOf(items.map(({ sign, indent, apart }) => ({ kind: sign!.kind, indent, apart })));
  return items.map(({ start, end, sign }, i) => {
    const { number, bare, length } = sign!;
    const from = bare ? start + length : start;
    return { start: from, end, depth: depths[i]!, ...(number !== null && { number }) };
  });
}

/** The signs of items that are not shown. */
function signsOf(paragraphs: readonly PlainParagraph[]): Span[] {
  return paragraphs
    .filter(({ item, sign }) => item && sign!.bare)
    .map(({ start, sign }) => ({ start, end: start + sign!.length }));
}

/** The items that follow each other from the `first` paragraph on. */
function takeItems(paragraphs: readonly PlainParagraph[], first: number): PlainParagraph[] {
  let end = first + 1;
  while (paragraphs[end]?.item && paragraphs[end]!.told === null) end++;
  return paragraphs.slice(first, end);
}

/** The lines from the `first` on, right under one another, that are rows of a table; none for too few. */
function takeRows(paragraphs: readonly PlainParagraph[], first: number): PlainParagraph[] {
  let end = first;
  for (; end < paragraphs.length; end++) {
    const paragraph = paragraphs[end]!;
    const { lines, told, item, apart } = paragraph;
    if (lines > 1 || told !== null || item || (apart && end > first)) break;
    const isLike = haveSameCells(paragraphs[first]!.text, paragraph.text);
    if (!isLike && !isRow(paragraph) && !(end === first && isHead(paragraph))) break;
  }
  return end - first < FEWEST_ROWS ? [] : paragraphs.slice(first, end);
}

/** The role of the `read`th paragraph of those that belong to the article. */
function roleOf(
  own: readonly PlainParagraph[],
  read: number,
  blocks: readonly Block[],
  knownTitle?: string,
): Block['role'] {
  const paragraph = own[read]!;
  const next = own[read + 1];
  const opens = () =>
    knownTitle === undefined
      ? isTitle(paragraph) && !isOneOfLines(own) && !isManual(own)
      : paragraph.text === knownTitle.trim();
  if (read === 0 && next !== undefined && opens()) return 'title';
  if (read === 1 && blocks.some((b) => b.role === 'title') && isDeck(paragraph, own.slice(2))) return 'deck';
  return isHeading(paragraph, next, own[read - 1]) ? 'heading' : 'body';
}

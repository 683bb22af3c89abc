import type { Span } from '../text/span.ts';
import { type Block, block, NOTE_LEVEL } from './block.ts';

const TAG = /<(\/?)(details|summary)\b[^<>]{0,300}>/gi;
/** So many inside one another head what they hold. */
const DEEPEST = 6;

interface Summary extends Span {
  /** Where what it sums up ends. */
  readonly until: number;
}

/** Blocks in which `<summary>` heads the rest of its `<details>`; `html`: where tags stand, in order. */
export function withSummaries(
  blocks: readonly Block[],
  source: string,
  html: readonly Span[],
): readonly Block[] {
  const summaries = findSummaries(source, html);
  if (summaries.length === 0) return blocks;
  let at = 0;
  return blocks.map((one) => {
    while (at < summaries.length && summaries[at]!.end <= one.start) at++;
    const summary = summaries[at];
    if (summary === undefined || one.start < summary.start || one.end > summary.end) return one;
    return { ...block('heading', one, true, NOTE_LEVEL), until: summary.until };
  });
}

/** In order. */
function findSummaries(source: string, html: readonly Span[]): Summary[] {
  const found: Summary[] = [];
  const open: (Span | null)[] = [];
  let from = 0;
  const tags = html.flatMap(({ start, end }) =>
    Array.from(source.slice(start, end).matchAll(TAG), (found) => ({ found, index: start + found.index })),
  );
  for (const {
    index,
    found: [tag, closes, name],
  } of tags) {
    const isSummary = name!.toLowerCase() === 'summary';
    if (!isSummary && closes === '') open.push(null);
    else if (!isSummary) {
      const summary = open.pop();
      if (summary && open.length < DEEPEST) found.push({ ...summary, until: index });
    } else if (closes === '') from = index + tag.length;
    else if (open.length > 0 && open.at(-1) === null) open[open.length - 1] = { start: from, end: index };
  }
  for (const summary of open.slice(0, DEEPEST)) if (summary) found.push({ ...summary, until: source.length });
  return found.sort((a, b) => a.start - b.start);
}

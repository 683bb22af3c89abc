import { isIn, type NoteTitle } from './admonitions.ts';
import { type Block, type BlockPart, block, listBlock, NOTE_LEVEL } from './block.ts';

/** The text's blocks with its notes' titles as headings; a list that holds one is parted around the note. */
export function withNoteTitles(blocks: readonly Block[], titles: readonly NoteTitle[]): readonly Block[] {
  if (titles.length === 0) return blocks;
  const all: Block[] = [];
  let next = 0;
  for (const one of blocks) {
    for (; next < titles.length && titles[next]!.end <= one.start; next++) all.push(headingOf(titles[next]!));
    const first = next;
    while (next < titles.length && titles[next]!.start < one.end) next++;
    if (next === first || one.whole || !one.list) all.push(one);
    else for (const part of headedParts(one.parts, titles.slice(first, next))) all.push(part);
  }
  return [...all, ...titles.slice(next).map(headingOf)];
}

/** A list's items with the titles among them, each note's apart; what an item of HTML holds is none. */
function headedParts(parts: readonly BlockPart[], found: readonly NoteTitle[]): Block[] {
  const titles = found.filter(({ start }) => !isIn(parts, start));
  const cuts = titles.flatMap(({ start, until }) => [start, until]).sort((a, b) => a - b);
  const blocks: Block[] = [];
  let run: BlockPart[] = [];
  let [cut, next] = [0, 0];
  const endRun = () => {
    if (run.length > 0) blocks.push(listBlock(run, false));
    run = [];
  };
  for (const part of parts) {
    for (; cut < cuts.length && cuts[cut]! <= part.start; cut++) endRun();
    for (; next < titles.length && titles[next]!.start < part.start; next++)
      blocks.push(headingOf(titles[next]!));
    run.push(part);
  }
  endRun();
  return [...blocks, ...titles.slice(next).map(headingOf)];
}

function headingOf({ start, end, until }: NoteTitle): Block {
  return { ...block('heading', { start, end }, true, NOTE_LEVEL), until };
}

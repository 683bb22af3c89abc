import { type Block, blockOfParts } from './block.ts';
import { isBreak, type MarkdownLine, onlyTags, readFence, skip } from './markdown-line.ts';

/** What a reader takes from the lines: blocks, often one, and the number of the line to go on at. */
interface Taken {
  readonly blocks: readonly Block[];
  readonly next: number;
}

/** Reads what begins at line `at`; null when something else begins there. */
export type Reader = (lines: readonly MarkdownLine[], at: number) => Taken | null;

/** `<!-- … -->`, over several lines too; what stands behind it on its last line is text. */
const comment: Reader = (lines, at) => {
  if (!lines[at]!.text.startsWith('<!--')) return null;
  let last = at;
  while (last < lines.length - 1 && !lines[last]!.text.includes('-->')) last++;
  const line = lines[last]!;
  const end = line.text.indexOf('-->') + 3;
  const rest = end < 3 ? null : skip(line, end);
  if (rest === null || rest.text === '')
    return { blocks: [aside(lines.slice(at, last + 1))], next: last + 1 };
  const cut = { ...line, text: line.text.slice(0, end), end: line.start + end };
  return {
    blocks: [
      aside([...lines.slice(at, last), cut]),
      blockOfParts('body', [{ start: rest.start, end: rest.end }], false),
    ],
    next: last + 1,
  };
};

/** Code between fences, to the end of the text when the second one is missing. */
const fencedCode: Reader = (lines, at) => {
  const first = lines[at]!;
  const fence = readFence(first);
  if (fence === null) return null;
  let end = at + 1;
  while (end < lines.length && lines[end]!.depth >= first.depth && !closes(lines[end]!, fence)) end++;
  const inside = lines.slice(at + 1, end);
  return {
    blocks: inside.length === 0 ? [] : [aside(inside)],
    next: closes(lines[end], fence) ? end + 1 : end,
  };
};

function closes(line: MarkdownLine | undefined, fence: string): boolean {
  return line?.text.startsWith(fence) === true && line.text.replaceAll(fence[0]!, '') === '';
}

/** Code by its indent of four columns. */
const indentedCode: Reader = (lines, at) => {
  let end = at;
  while (end < lines.length && lines[end]!.indent >= 4) end++;
  return end === at ? null : { blocks: [aside(lines.slice(at, end))], next: end };
};

const lineAcross: Reader = (lines, at) => (isBreak(lines[at]!) ? { blocks: [], next: at + 1 } : null);

/** `[name]: address`, where links lead. */
const linkDefinition: Reader = (lines, at) =>
  /^\[[^\]^][^\]]{0,200}\]:\s*\S+/.test(lines[at]!.text)
    ? { blocks: [aside([lines[at]!])], next: at + 1 }
    : null;

/** A line of nothing but HTML tags; `<script>` and its like to their end. */
const html: Reader = (lines, at) => {
  const { text } = lines[at]!;
  const raw = /^<(script|style|pre|textarea)\b/i.exec(text)?.[1]?.toLowerCase();
  if (raw === undefined) {
    return onlyTags.test(text) ? { blocks: [aside([lines[at]!])], next: at + 1 } : null;
  }
  let last = at;
  while (last < lines.length - 1 && !lines[last]!.text.toLowerCase().includes(`</${raw}`)) last++;
  return { blocks: [aside(lines.slice(at, last + 1))], next: last + 1 };
};

/** In this order, code first: what looks like anything else inside it is none. */
export const asides: readonly Reader[] = [
  indentedCode,
  comment,
  fencedCode,
  lineAcross,
  linkDefinition,
  html,
];

/** Lines that are no candidates for an answer, each for itself. */
export function aside(lines: readonly MarkdownLine[]): Block {
  return blockOfParts(
    'metadata',
    lines.map(({ start, end }) => ({ start, end })),
    true,
  );
}

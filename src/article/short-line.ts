import { isLabelled } from './label.ts';
import { isUnfinished } from './line-end.ts';

/** What is asked of a line that may be title, deck or heading. */
export interface ShortLine {
  readonly text: string;
  /** How many lines of the file it takes; only one can be short. */
  readonly lines: number;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly apart: boolean;
  readonly item: boolean;
  /** Columns before its first character; 0 when absent. */
  readonly indent?: number;
}

const longestTitle = 140;
const longestDeck = 200;
const longestHeading = 70;
/** A call of more words is a sentence. */
const longestCall = 6;

const stopped = /[.。,;:]["'”’)\]*_]*$/;
const terminated = /[.?!…。！？,;:]["'”’)\]*_]*$/;
const called = /!["'”’)\]*_]*$/;
const quoted = /^["“«„]/;
/** When a line of a chat was written. */
const written = /^\[[\d/.:, -]{4,30}(?:[ap]m)?\]/i;
/** Cells that blanks or a row of dots set apart: `Adults ..... £5`, `1847    J. Poe`. */
const cells = /\S(?:\s?\.{4}|[ \t]{3})[. \t]*\S/;
/** A line of more words right above a list is a sentence, and no heading. */
const longestHead = 6;
/** With a word in capitals before them a heading may have more: `DAY 2 From the hut to the lake` */
const longestCalled = 14;
const calls = /^\p{Lu}{3,}[\s\p{P}]/u;
/** Below a heading a line of fewer characters may be another heading. */
const shortestText = 40;
/** A line that is indented by fewer columns is no heading in the middle of the page. */
const CENTRED = 8;

/** Whether the first line is the title: short, without a full stop. */
export function isTitle(line: ShortLine): boolean {
  if (line.lines > 1 || line.item || line.text.length > longestTitle || stopped.test(line.text)) return false;
  if (written.test(line.text)) return false;
  return !called.test(line.text) || wordsIn(line) <= longestCall;
}

/** Whether the lines, four at least, are alike: none with a stop or a gap. Then the first is no title. */
export function isOneOfLines(lines: readonly ShortLine[]): boolean {
  const alike = lines.every(
    ({ text, lines, item, apart }, i) =>
      lines === 1 && !item && !terminated.test(text) && (i === 0 || !apart),
  );
  return lines.length > 3 && alike;
}

/** Whether lines begin as a manual does: `NAME` over what is set in under it, as are others later. */
export function isManual(lines: readonly ShortLine[]): boolean {
  return headsSetIn(lines[0]!, lines[1]) && lines.some((line, i) => i > 0 && headsSetIn(line, lines[i + 1]));
}

/** Whether a line is in capitals alone, at the margin, right above what is set in. */
function headsSetIn(line: ShortLine, next: ShortLine | undefined): boolean {
  if (next === undefined || next.apart || !line.apart || line.indent || !isInCapitals(line)) return false;
  return (next.indent ?? 0) > 1;
}

export function isInCapitals({ text }: { readonly text: string }): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text);
}

/** Whether the second line is the deck: short, without a full stop or a label, and the article follows. */
export function isDeck(line: ShortLine, rest: readonly ShortLine[]): boolean {
  const next = rest[0];
  if (next === undefined || line.lines > 1 || line.item || line.text.length > longestDeck) return false;
  if (terminated.test(line.text) || isLabelled(line) || written.test(line.text)) return false;
  if (quoted.test(line.text) && quoted.test(next.text)) return false;
  if (headsLines(line, next) || headsSetIn(line, next)) return false;
  // A word or two between blank lines are a heading.
  if (line.apart && next.apart && wordsIn(line) < 3) return false;
  return rest.some((one) => one.lines > 1 || terminated.test(one.text));
}

/** Whether a line is clearly a heading: short, with a capital, no mark at its end; no dialogue. */
export function isHeading(line: ShortLine, next: ShortLine | undefined, before?: ShortLine): boolean {
  if (next === undefined || line.lines > 1 || line.item || line.text.length > longestHeading) return false;
  if (terminated.test(line.text) || !/^(?:["“'‘]|§ ?)?[\p{Lu}\p{N}]/u.test(line.text)) return false;
  if (wordsIn(line) > (calls.test(line.text) ? longestCalled : 10)) return false;
  if (quoted.test(line.text) && (quoted.test(next.text) || quoted.test(before?.text ?? ''))) return false;
  const [indent, other] = [line.indent ?? 0, next.indent ?? 0];
  // Set in further than the text after it, as examples are.
  if (!next.item && indent > other + 1 && indent < other + CENTRED) return false;
  if ((line.apart || (before?.item && next.item)) && headsLines(line, next)) return !isLabelled(line);
  if (isInCapitals(line))
    return (
      headsSetIn(line, next) ||
      terminated.test(next.text) ||
      (line.apart && (next.item || isLabelled(next) || /\p{Ll}/u.test(next.text)))
    );
  if (line.apart && headsText(line, next)) return true;
  if (!line.apart || !next.apart) return false;
  return next.item || terminated.test(next.text) || cells.test(next.text) || headsLabel(line, next);
}

function isHead(line: ShortLine): boolean {
  return wordsIn(line) <= (calls.test(line.text) ? longestCalled : longestHead);
}

/** Whether a few words stand right above lines that belong together: a list, labels, rows. */
function headsLines(line: ShortLine, next: ShortLine): boolean {
  if (next.apart || !isHead(line)) return false;
  return next.item || isLabelled(next) || cells.test(next.text);
}

/** Whether a few words stand right above a sentence, broken lines, or what is set in further. */
function headsText(line: ShortLine, next: ShortLine): boolean {
  if (next.apart || !isHead(line) || isLabelled(line) || isUnfinished(line.text)) return false;
  if (quoted.test(next.text)) return false;
  if ((next.indent ?? 0) >= (line.indent ?? 0) + 2) return true;
  return terminated.test(next.text) && (next.lines > 1 || next.text.length >= shortestText);
}

/** Whether a few words that are no label themselves stand before one: "Opening hours" before `Mon: 9–18`. */
function headsLabel(line: ShortLine, next: ShortLine): boolean {
  return wordsIn(line) <= longestHead && isLabelled(next) && !isLabelled(line);
}

function wordsIn(line: ShortLine): number {
  return line.text.split(/\s+/).length;
}

/** What is asked of a line that may be title, deck or heading. */
export interface ShortLine {
  readonly text: string;
  /** How many lines of the file it takes; only one can be short. */
  readonly lines: number;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly apart: boolean;
  readonly item: boolean;
}

const longestTitle = 140;
const longestDeck = 200;
const longestHeading = 70;

const stopped = /[.。,;:]["'”’)\]*_]*$/;
const terminated = /[.?!…。！？,;:]["'”’)\]*_]*$/;

/** Whether the first line is the title: short, without a full stop. */
export function isTitle(line: ShortLine): boolean {
  return line.lines === 1 && !line.item && line.text.length <= longestTitle && !stopped.test(line.text);
}

/** Whether the second line is the deck: short, without a full stop, and followed by the article itself. */
export function isDeck(line: ShortLine, next: ShortLine | undefined): boolean {
  if (next === undefined || line.lines > 1 || line.item || line.text.length > longestDeck) return false;
  // A word or two between blank lines are a heading.
  return !terminated.test(line.text) && !(line.apart && next.apart && wordsIn(line) < 3);
}

/** Whether a line is clearly a heading: short, with a capital, no punctuation at its end, alone before text or all in capitals. */
export function isHeading(line: ShortLine, next: ShortLine | undefined): boolean {
  if (next === undefined || next.item || line.lines > 1 || line.item || line.text.length > longestHeading)
    return false;
  if (terminated.test(line.text) || !terminated.test(next.text)) return false;
  if (!/^["“'‘]?[\p{Lu}\p{N}]/u.test(line.text) || wordsIn(line) > 10) return false;
  return (line.apart && next.apart) || /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(line.text);
}

function wordsIn(line: ShortLine): number {
  return line.text.split(/\s+/).length;
}

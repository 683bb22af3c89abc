import { isLabelled } from './label.ts';
import type { Line } from './lines.ts';

/** `2. Planning`, `2.1 Costs`; a whole number needs a stop, or two blanks, behind it. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})([.)]?)([ \t]+)(["“'‘]?[\p{Lu}\p{N}].*)$/u;
const STOPPED = /[.?!…:;,]["'”’)\]]*$/;
const LONGEST = 70;
/** A longer line may go on in the next. */
const LONG = 50;
/** So many numbers may be left out: a point of an agenda may be a sentence. */
const MOST_SKIPPED = 2;

/**
 * How deep lines such as `2. Planning` and `2.1 Costs` are headings, 1 to 4, by where they begin: two at
 * least, numbered on from 1, each between a blank line and text that is no item of the same list.
 */
export function findNumberedHeadings(lines: readonly Line[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let last: readonly number[] = [];
  lines.forEach((line, i) => {
    const numbered = line.apart ? readNumbered(line.text) : null;
    if (numbered === null || !follows(numbered.numbers, last)) return;
    if (line.text.length > LONGEST || STOPPED.test(numbered.words)) return;
    if (!isText(lines[i + 1], line)) return;
    last = numbered.numbers;
    levels.set(line.start, last.length);
  });
  return levels.size > 1 ? levels : new Map();
}

function readNumbered(text: string) {
  const [, written, stop, blanks, words] = NUMBERED.exec(text) ?? [];
  if (written === undefined || words === undefined) return null;
  const numbers = written.split('.').map(Number);
  return numbers.length > 1 || stop !== '' || blanks!.length > 1 ? { numbers, words } : null;
}

/** Whether numbers come next after the last: `3` and `2.2` after `2.1`, `2.1` after `2`. */
function follows(numbers: readonly number[], last: readonly number[]): boolean {
  const depth = numbers.length - 1;
  if (depth > last.length || numbers.slice(0, depth).some((one, i) => one !== last[i])) return false;
  const step = numbers[depth]! - (last[depth] ?? 0);
  return step > 0 && step <= 1 + (last.length > 0 ? MOST_SKIPPED : 0);
}

/** Whether a line is text under a heading, and no more of the item. */
function isText(line: Line | undefined, heading: Line): boolean {
  if (line === undefined) return false;
  if (isInner(line, heading)) return true;
  if (NUMBERED.test(line.text) || (!line.apart && line.indent > heading.indent)) return false;
  if (!/\p{Ll}/u.test(heading.text)) return true;
  return (
    STOPPED.test(line.text) ||
    line.text.length > LONG ||
    /^[-*•] |^\(?[a-z]\) /.test(line.text) ||
    isLabelled(line)
  );
}

/** Whether a line has a number of its own inside the heading's: `2.1 Costs` under `2. Planning`. */
function isInner(line: Line, heading: Line): boolean {
  const [own, outer] = [readNumbered(line.text), readNumbered(heading.text)];
  if (own === null || outer === null || own.numbers.length <= outer.numbers.length) return false;
  return outer.numbers.every((one, i) => one === own.numbers[i]);
}

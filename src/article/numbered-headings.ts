import { isLabelled } from './label.ts';
import type { Line } from './lines.ts';

/** `B. Fees`, `II. FEES` */
const LETTERED = /^([A-Z]|[IVX]{2,5})[.)][ \t]{1,9}(["“'‘]?[\p{Lu}\p{N}].*)$/u;
const WORD = /\p{L}{3}/u;
/** `2. Planning`, `2.1 Costs`; a whole number needs a stop, or two blanks, behind it. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})([.)]?)([ \t]+)(["“'‘]?[\p{Lu}\p{N}].*)$/u;
const STOPPED = /[.?!…:;,]["'”’)\]]*$/;
const LONGEST = 70;
/** A longer line may go on in the next, a shorter one hardly. */
const LONG = 50;
const SHORT = 32;
/** So many numbers may be left out: a point of an agenda may be a sentence. */
const MOST_SKIPPED = 2;

/**
 * The level (1 to 4) of each heading such as `2. Planning`, `2.1 Costs` or `B. FEES`, by its offset. There
 * must be at least two, numbered on from 1, each between a blank line and text that is not another item of
 * the same list.
 */
export function findNumberedHeadings(lines: readonly Line[]): ReadonlyMap<number, number> {
  return new Map([readFigures, readLetter, readRoman].flatMap((read) => [...countedBy(read, lines)]));
}

type Numbered = { readonly numbers: readonly number[]; readonly words: string };

function countedBy(
  read: (text: string) => Numbered | null,
  lines: readonly Line[],
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let last: readonly number[] = [];
  lines.forEach((line, i) => {
    const numbered = line.apart ? read(line.text) : null;
    if (numbered === null || !follows(numbered.numbers, last)) return;
    if (line.text.length > LONGEST || (isSmall(line) && STOPPED.test(numbered.words))) return;
    if (!isText(lines[i + 1], line)) return;
    last = numbered.numbers;
    levels.set(line.start, last.length);
  });
  return levels.size > 1 ? levels : new Map();
}

/** Whether a line has small letters; one without them is a heading whatever ends it. */
function isSmall({ text }: Line): boolean {
  return /\p{Ll}/u.test(text);
}

function readLetter(text: string): Numbered | null {
  const [, letter, words] = LETTERED.exec(text) ?? [];
  return words === undefined || letter!.length > 1 || !WORD.test(words)
    ? null
    : { numbers: [letter!.charCodeAt(0) - 64], words };
}

function readRoman(text: string): Numbered | null {
  const [, written, words] = LETTERED.exec(text) ?? [];
  const number = ROMAN.indexOf(written!) + 1;
  return words === undefined || number === 0 || !WORD.test(words) ? null : { numbers: [number], words };
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

function readFigures(text: string): Numbered | null {
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
  const isNext = (LETTERED.test(heading.text) ? LETTERED : NUMBERED).test(line.text);
  if (!isSmall(heading)) return !isNext;
  if (isNext) return false;
  // Right under it and further in, what a short line is followed by is no more of its sentence.
  if (!line.apart && line.indent > heading.indent)
    return (
      heading.text.length <= SHORT && line.text.length > SHORT && /^["“'‘]?[\p{Lu}\p{N}]/u.test(line.text)
    );
  return (
    STOPPED.test(line.text) ||
    line.text.length > LONG ||
    /^[-*•] |^\(?(?:[a-z]|\d{1,2})\) /.test(line.text) ||
    isLabelled(line)
  );
}

/** Whether a line has a number of its own inside the heading's: `2.1 Costs` under `2. Planning`. */
function isInner(line: Line, heading: Line): boolean {
  const [own, outer] = [readFigures(line.text), readFigures(heading.text)];
  if (own === null || outer === null || own.numbers.length <= outer.numbers.length) return false;
  return outer.numbers.every((one, i) => one === own.numbers[i]);
}

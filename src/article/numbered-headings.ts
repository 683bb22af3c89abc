import type { Line } from './lines.ts';

const NUMBERED = /^(\d{1,2})[.)]\s+(["“'‘]?[\p{Lu}\p{N}].*)$/u;
const STOPPED = /[.?!…:;,]["'”’)\]]*$/;
const LONGEST = 70;
/** A longer line may go on in the next. */
const LONG = 50;

/**
 * Where lines such as `2. Planning` begin that are headings: two at least, numbered on from 1, each between a blank line and text that is no item of the
 * same list.
 */
export function findNumberedHeadings(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  lines.forEach((line, i) => {
    const [, number, words = ''] = NUMBERED.exec(line.text) ?? [];
    if (Number(number) !== starts.length + 1 || !line.apart) return;
    if (line.text.length > LONGEST || STOPPED.test(words)) return;
    if (isText(lines[i + 1], line)) starts.push(line.start);
  });
  return starts.length > 1 ? starts : [];
}

/** Whether a line is text under a heading, and no more of the item. */
function isText(line: Line | undefined, heading: Line): boolean {
  if (line === undefined || line.indent > heading.indent || NUMBERED.test(line.text)) return false;
  return STOPPED.test(line.text) || line.text.length > LONG || /^[-*•] /.test(line.text);
}

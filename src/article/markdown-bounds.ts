/** As many quotations and lists inside one another are read; a mark beyond is a blank. */
const DEEPEST = 50;
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
/** Columns before a line's first character beyond which nothing new begins. */
const WIDEST_INDENT = 2 * DEEPEST;
/** So many characters of markup are read in a paragraph, whose time is their square; more are letters. */
const MOST_MARKUP = 2_000;
const MARKUP = /[[\]()*_~`<&!\\]/g;
/** A line that begins a paragraph of its own. */
const BEGINS = /^[ \t]{0,200}(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/;
/** So many blanks together are still read one by one. */
const LONGEST_BLANK = 200;

/**
 * The text, as long as before, without what would make a parser of Markdown slow: marks nested too deeply
 * become blanks, of which `leaveOut` is told; too many marks in one paragraph, or in a run without blanks,
 * become letters. Linear in the length.
 */
export function boundMarkup(source: string, leaveOut: (start: number, end: number) => void): string {
  const lines: string[] = [];
  let markup = 0;
  let at = 0;
  for (const line of source.split('\n')) {
    const shallow = boundDepth(line, (start, end) => leaveOut(at + start, at + end));
    if (BEGINS.test(shallow)) markup = 0;
    let bounded = shallow.length > LONGEST_BLANK ? boundRuns(shallow) : shallow;
    markup += bounded.match(MARKUP)?.length ?? 0;
    if (markup > MOST_MARKUP) bounded = lettersBeyond(bounded, markup - MOST_MARKUP);
    lines.push(bounded);
    at += line.length + 1;
  }
  return lines.join('\n');
}

/** Addresses end within 2,000, sought from each bracket; at each blank, not tab, the parser looks ahead. */
function boundRuns(line: string): string {
  return line
    .replace(/\S{2001,}/g, (run) => run.replace(MARKUP, 'x'))
    .replace(/ {200,}/g, (blanks) => '\t'.repeat(blanks.length));
}

/** With letters for its last `count` characters of markup, or for all if it has no more. */
function lettersBeyond(line: string, count: number): string {
  let kept = (line.match(MARKUP)?.length ?? 0) - count;
  return line.replace(MARKUP, (character) => (kept-- > 0 ? character : 'x'));
}

function boundDepth(line: string, leaveOut: (start: number, end: number) => void): string {
  let depth = 0;
  let pieces = '';
  let from = 0;
  CONTAINER.lastIndex = 0;
  for (let found = CONTAINER.exec(line); found !== null; found = CONTAINER.exec(line)) {
    const end = found.index + found[0].length;
    const start = end - found[0].trimStart().length;
    if (++depth > DEEPEST || start - found.index > WIDEST_INDENT) {
      leaveOut(start, end);
      pieces += line.slice(from, start) + ' '.repeat(end - start);
      from = end;
    }
  }
  return pieces + line.slice(from);
}

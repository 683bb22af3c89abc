import type { Line } from './lines.ts';

/** What is set under a heading, or over and under it. */
const RULE = /^([=~^+*#"-])\1{2,99}$/;
const LONGEST = 100;
/** A rule is as long as its heading, or nearly so. */
const SHORTER = 3;

export interface RuledHeadings {
  /** What is drawn, and not read. */
  readonly rules: ReadonlySet<Line>;
  /** How deep a line is a heading, from 1 to 6: as in reStructuredText, by the order in which rules come. */
  readonly levels: ReadonlyMap<Line, number>;
}

/** Headings in a line of their own with a rule under them, and perhaps one over them. Linear. */
export function findRuledHeadings(lines: readonly Line[]): RuledHeadings {
  const rules = new Set<Line>();
  const levels = new Map<Line, number>();
  const kinds: string[] = [];
  lines.forEach((under, i) => {
    const [over, heading] = [lines[i - 2], lines[i - 1]];
    if (!heading || !isUnder(under, heading)) return;
    const isBoxed = over?.text === under.text && over.apart && !heading.apart && !rules.has(over);
    if (!isBoxed && !heading.apart) return;
    if (isBoxed) rules.add(over);
    rules.add(under);
    const kind = `${under.text[0]}${isBoxed}`;
    if (!kinds.includes(kind)) kinds.push(kind);
    levels.set(heading, Math.min(6, kinds.indexOf(kind) + 1));
  });
  return { rules, levels };
}

function isUnder({ apart, text }: Line, heading: Line): boolean {
  if (apart || !RULE.test(text) || RULE.test(heading.text)) return false;
  return heading.text.length <= LONGEST && text.length >= heading.text.length - SHORTER;
}

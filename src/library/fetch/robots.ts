import robotsParser from 'robots-parser';

/** RFC 9309 lets a reader stop there; a longer file is not obeyed by halves. */
export const LARGEST_ROBOTS = 512_000;

/** The name that site owners write into the file. */
const NAME = 'verbatim';

/** Its types speak of a default export; the module is the function itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** Whether the rules of the site's robots.txt let the address be read (RFC 9309). */
export function allowsReading(url: URL, robots: string): boolean {
  const rules = parse(new URL('/robots.txt', url).href, ownGroups(robots));
  return rules.isAllowed(url.href, NAME) !== false;
}

/**
 * The file with every other name made one: the parser keeps each rule once for each name above it, so that
 * thousands of names above thousands of rules, in some 50 kB, would take it seconds and hundreds of
 * megabytes.
 */
function ownGroups(robots: string): string {
  const kept: string[] = [];
  for (const line of robots.split(/\r\n|\r|\n/)) {
    const rule = line.split('#', 1)[0]!.trim();
    const kind = /^(user-agent|allow|disallow)\s*:/i.exec(rule)?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    const name = kind === 'user-agent' ? nameIn(rule) : null;
    const next = name === null ? rule : `user-agent: ${name}`;
    if (name === null || !endsWithName(kept, next)) kept.push(next);
  }
  return kept.join('\n');
}

function nameIn(line: string): string {
  const name = line
    .slice(line.indexOf(':') + 1)
    .split('/', 1)[0]!
    .trim()
    .toLowerCase();
  return name === NAME || name === '*' ? name : 'another';
}

/** Whether the group of names that the lines end with holds this one: three differ at most. */
function endsWithName(lines: readonly string[], line: string): boolean {
  for (const one of lines.slice(-3).toReversed()) {
    if (!one.startsWith('user-agent: ')) return false;
    if (one === line) return true;
  }
  return false;
}

// recheck decides a pattern by its automaton, whose size grows with classes of thousands of characters and lists of dozens of words. What makes
// a pattern take more than linear time, repetitions that can share a text in several ways, does not hang on how many there are.

/** Stand-ins for Unicode's classes. */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'a-zA-Z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  Nd: '0-9',
  M: '\\u0300',
  P: '!-\\/',
  Z: ' ',
};
const OTHER_CLASS = '~';
/** Of more alternatives that are plain words these are left. */
const MOST_WORDS = 3;

/**
 * Smaller patterns that are linear only if this one is: what it looks ahead or behind for stands apart, and of its alternatives that are mere
 * words a few are left.
 */
export function simplify(source: string): readonly string[] {
  const apart: string[] = [];
  const whole = reduce(source, apart);
  return [whole, ...apart.map((looked) => `^(?:${looked})`)];
}

function reduce(source: string, apart: string[]): string {
  const alternatives = splitAlternatives(source).map((one) => reduceGroups(one, apart));
  let words = 0;
  return alternatives.filter((one) => !/^[\w' -]+$/.test(one) || ++words <= MOST_WORDS).join('|');
}

function splitAlternatives(source: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const token of tokens(source)) {
    if (token.startsWith('(')) depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

function reduceGroups(alternative: string, apart: string[]): string {
  let out = '';
  let depth = 0;
  let opening = '';
  let inside = '';
  for (const token of tokens(alternative)) {
    if (token.startsWith('(') && depth++ === 0) {
      opening = token;
      inside = '';
    } else if (token === ')' && --depth === 0) {
      const reduced = reduce(inside, apart);
      if (/^\(\?<?[=!]/.test(opening)) apart.push(reduced);
      else out += `(?:${reduced})`;
    } else if (depth > 0) inside += token;
    else out += plain(token);
  }
  return out;
}

function plain(token: string): string {
  if (/^\\(?:[1-9]|k<)/.test(token)) return 'x';
  const inClass = token.startsWith('[');
  return token.replace(/\\([pP])\{([^}]+)\}/g, (_, kind: string, name: string) => {
    const range = CLASSES[name] ?? OTHER_CLASS;
    if (inClass) return kind === 'p' ? range : '0-9 ';
    return kind === 'p' ? `[${range}]` : `[^${range}]`;
  });
}

/** Openings of groups with what they mean, classes as a whole, escapes, and single characters. */
function tokens(source: string): readonly string[] {
  return (
    source.match(
      /\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]+\}|\\k<\w+>|\\u\{[^}]+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\.|[\s\S]/gu,
    ) ?? []
  );
}

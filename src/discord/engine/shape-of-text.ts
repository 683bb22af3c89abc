const RUNS = 60;

/** Kinds of characters, and the letter by which a shape names each. */
const KINDS: readonly (readonly [letter: string, pattern: RegExp])[] = [
  ['a', /[a-z]/i],
  ['d', /\p{Nd}/u],
  ['s', /\s/u],
  ['l', /\p{L}/u],
  ['m', /\p{M}/u],
  ['p', /[\p{P}\p{S}]/u],
];
const OTHER = 'x';

/**
 * What a text looks like, without what it says: its length in UTF-16 units and its first runs of characters
 * of one kind, as `a3 s1 a5`: ASCII letters, digits, space, other letters, combining marks, punctuation and
 * signs, x for anything else.
 */
export function shapeOfText(text: string): { readonly length: number; readonly runs: string } {
  const runs: [letter: string, count: number][] = [];
  for (const character of text) {
    const letter = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHER;
    const last = runs.at(-1);
    if (last?.[0] === letter) last[1] += 1;
    else if (runs.length === RUNS) break;
    else runs.push([letter, 1]);
  }
  return { length: text.length, runs: runs.map(([letter, count]) => letter + count).join(' ') };
}

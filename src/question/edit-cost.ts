const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Pairs of letters whose keys touch on a QWERTY keyboard: `as`, `sa`, `aw`, … */
const NEIGHBOURS = touchingKeys();

function touchingKeys(): ReadonlySet<string> {
  const pairs = new Set<string>();
  const places = ROWS.flatMap((row, y) => [...row].map((letter, x) => ({ letter, x: x + y / 2, y })));
  for (const a of places) {
    for (const b of places) {
      if (a !== b && Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1) pairs.add(a.letter + b.letter);
    }
  }
  return pairs;
}

const VOWELS = 'aeiouy';
const SWAP = 0.7;
const DOUBLING = 0.6;
const NEIGHBOUR = 0.8;
const VOWEL = 0.8;
const OTHER = 1;
/** Writers rarely miss a word's first letter, so a change there counts for more. */
const FIRST_LETTER = 0.1;

/**
 * How unlikely it is that somebody who meant `word` typed `typed`: the cheapest series of dropped, added, changed and swapped
 * letters (Damerau 1964, in its optimal string alignment form), where common slips cost less than 1. Infinity when it would exceed `most`.
 */
export function editCost(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most / DOUBLING) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, j) => j * OTHER + (j ? FIRST_LETTER : 0));
  for (let i = 1; i <= typed.length; i++) {
    const row = [i * OTHER + FIRST_LETTER];
    for (let j = 1; j <= word.length; j++) row.push(cheapest(typed, word, i, j, { before, above, row }));
    // A swap reaches over a row, so one row above the limit does not end it.
    if (Math.min(...row) > most && Math.min(...above) > most) return Number.POSITIVE_INFINITY;
    before = above;
    above = row;
  }
  const cost = above[word.length]!;
  return cost <= most ? cost : Number.POSITIVE_INFINITY;
}

/** The rows of the alignment that one cell depends on: two above, one above, and its own so far. */
interface Rows {
  readonly before: readonly number[];
  readonly above: readonly number[];
  readonly row: readonly number[];
}

function cheapest(typed: string, word: string, i: number, j: number, { before, above, row }: Rows): number {
  const [a, b] = [typed[i - 1]!, word[j - 1]!];
  if (a === b) {
    // The straight way is the cheapest here, save where a doubled letter could be left out instead.
    return Math.min(above[j - 1]!, above[j]! + extra(typed, i), row[j - 1]! + extra(word, j));
  }
  let cost = Math.min(
    above[j - 1]! + change(a, b, i, j),
    above[j]! + extra(typed, i),
    row[j - 1]! + extra(word, j),
  );
  if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b) cost = Math.min(cost, before[j - 2]! + SWAP);
  return cost;
}

/** A letter that only one of the two has. */
function extra(text: string, at: number): number {
  if (at > 1 && text[at - 1] === text[at - 2]) return DOUBLING;
  return OTHER + (at === 1 ? FIRST_LETTER : 0);
}

function change(a: string, b: string, i: number, j: number): number {
  const cost = NEIGHBOURS.has(a + b) ? NEIGHBOUR : VOWELS.includes(a) && VOWELS.includes(b) ? VOWEL : OTHER;
  return cost + (i === 1 && j === 1 ? FIRST_LETTER : 0);
}

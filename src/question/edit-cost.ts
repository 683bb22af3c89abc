const VOWELS = 'aeiouy';
const SWAP = 0.7;
const DOUBLING = 0.6;
const VOWEL = 0.8;
const OTHER = 1;
/** Writers rarely miss a word's first letter, so a change there counts for more. */
const FIRST_LETTER = 0.1;

/** The cheapest slips from `word` to `typed` (Damerau 1964, optimal alignment); Infinity above `most`. */
export function editCost(typed: string, word: string, most: number): number {
  // Each place out of line costs as much as a doubled letter at least.
  const band = Math.floor(most / DOUBLING);
  if (Math.abs(typed.length - word.length) > band || word.length > LONGEST) return Number.POSITIVE_INFINITY;
  let [before, above, row] = rows;
  for (let j = 0; j <= word.length; j++) above[j] = j <= band ? j * OTHER + (j ? FIRST_LETTER : 0) : FAR;
  let leastAbove = 0;
  for (let i = 1; i <= typed.length; i++) {
    const [from, to] = [Math.max(1, i - band), Math.min(word.length, i + band)];
    row.fill(FAR, 0, word.length + 1);
    if (from === 1) row[0] = i * OTHER + FIRST_LETTER;
    let least = row[0]!;
    for (let j = from; j <= to; j++) {
      const cost = cheapest(typed, word, i, j, before, above, row);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches over a row, so one row above the limit does not end it.
    if (least > most && leastAbove > most) return Number.POSITIVE_INFINITY;
    leastAbove = least;
    [before, above, row] = [above, row, before];
  }
  const cost = above[word.length]!;
  return cost <= most ? cost : Number.POSITIVE_INFINITY;
}

/** A longer word is taken for no slip. */
const LONGEST = 63;
const FAR = 1e6;
/** Room for the rows of the alignment that one cell depends on: two above, one above, and its own so far. */
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1)) as [Float64Array, Float64Array, Float64Array];

function cheapest(
  typed: string,
  word: string,
  i: number,
  j: number,
  before: Float64Array,
  above: Float64Array,
  row: Float64Array,
): number {
  const [a, b] = [typed[i - 1]!, word[j - 1]!];
  const straight = above[j - 1]!;
  // Equal letters go straight cheapest, save where a doubled letter could be left out instead.
  let cost = Math.min(above[j]! + extra(typed, i), row[j - 1]! + extra(word, j));
  if (a === b) return Math.min(cost, straight);
  if (straight + VOWEL < cost) cost = Math.min(cost, straight + change(a, b, i, j));
  if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b) cost = Math.min(cost, before[j - 2]! + SWAP);
  return cost;
}

/** A letter that only one of the two has. */
function extra(text: string, at: number): number {
  if (at > 1 && text[at - 1] === text[at - 2]) return DOUBLING;
  return OTHER + (at === 1 ? FIRST_LETTER : 0);
}

function change(a: string, b: string, i: number, j: number): number {
  const cost = VOWELS.includes(a) && VOWELS.includes(b) ? VOWEL : OTHER;
  return cost + (i === 1 && j === 1 ? FIRST_LETTER : 0);
}

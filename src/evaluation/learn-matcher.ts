import { HIDDEN, type Matcher, type WordLayer } from '../learned/matcher.ts';
import { TERM_ROWS, WORD_ROWS } from '../ranking/word-bags.ts';
import { listwiseSlopes } from './listwise.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** Words as they are kept for training: of each the rows that tell it. */
export interface KeptBags {
  readonly rows: Uint16Array;
  readonly starts: Uint16Array;
}

/** A question's best candidates as the matcher's training sees them. */
export interface MatchingExample {
  /** The rows that tell what is asked. */
  readonly asked: KeptBags;
  readonly candidates: readonly {
    /** The ranker's score without the matcher. */
    readonly score: number;
    readonly right: boolean;
    readonly terms: KeptBags;
    readonly words: KeptBags;
  }[];
  readonly weight: number;
}

const SEED = 20_261_128;
const ROUNDS = 5;
const STEP = 0.03;
const DECAY = 1e-4;
/** How large weights are at first, at most: those of the table, and of the units. */
const FIRST = 0.01;
const FIRST_OUT = 0.3;
/** The share of rows taken for unknown, anew for each question (after Srivastava et al. 2014). */
const DROP = 0.3;

/** More words than a question's candidates have together. */
const MOST = 1024;

/** A layer being learned. */
class Learning implements WordLayer {
  readonly table: Float32Array;
  readonly out: Float32Array;
  readonly #slope: Float32Array;
  readonly #squares: Float32Array;
  readonly #touched: Uint8Array;
  #mark = 0;
  readonly #rows: number[] = [];
  readonly #outSlope = new Float32Array(HIDDEN);
  readonly #outSquares = new Float32Array(HIDDEN).fill(1e-6);

  constructor(rows: number, random: () => number) {
    const first = () => FIRST * (2 * random() - 1);
    this.table = Float32Array.from({ length: rows * HIDDEN }, first);
    this.out = Float32Array.from({ length: HIDDEN }, () => FIRST_OUT * (2 * random() - 1));
    this.#slope = new Float32Array(rows * HIDDEN);
    this.#squares = new Float32Array(rows * HIDDEN).fill(1e-6);
    this.#touched = new Uint8Array(rows);
  }

  /** Which rows are left out until the next call is decided by `mark` alone. */
  begin(mark: number): void {
    this.#mark = mark;
  }

  #drops(row: number): boolean {
    let mixed = Math.imul(row ^ this.#mark, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32 < DROP;
  }

  /** The hidden units of a word, before what is below 0 is cut off; written into `into`. */
  read({ rows, starts }: KeptBags, at: number, base: Float32Array, into: Float32Array): void {
    into.set(base);
    for (let row = starts[at]!; row < starts[at + 1]!; row++) {
      if (this.#drops(rows[row]!)) continue;
      const from = rows[row]! * HIDDEN;
      for (let i = 0; i < HIDDEN; i++) into[i]! += this.table[from + i]!;
    }
  }

  weigh(hidden: Float32Array): number {
    let sum = 0;
    for (let i = 0; i < HIDDEN; i++) if (hidden[i]! > 0) sum += hidden[i]! * this.out[i]!;
    return sum;
  }

  /** Takes down the slopes of a word whose weight has the slope `change`; adds those of its sum to `base`. */
  note(bags: KeptBags, at: number, hidden: Float32Array, change: number, base: Float32Array): void {
    for (let i = 0; i < HIDDEN; i++) {
      back[i] = hidden[i]! > 0 ? change * this.out[i]! : 0;
      if (hidden[i]! > 0) this.#outSlope[i]! += change * hidden[i]!;
      base[i]! += back[i]!;
    }
    this.noteRows(bags, at, back);
  }

  noteRows({ rows, starts }: KeptBags, at: number, slope: Float32Array): void {
    for (let place = starts[at]!; place < starts[at + 1]!; place++) {
      const row = rows[place]!;
      if (this.#drops(row)) continue;
      if (!this.#touched[row]) {
        this.#touched[row] = 1;
        this.#rows.push(row);
      }
      const from = row * HIDDEN;
      for (let i = 0; i < HIDDEN; i++) this.#slope[from + i]! += slope[i]!;
    }
  }

  /** A step of AdaGrad along all that was taken down. */
  step(): void {
    for (const row of this.#rows) {
      this.#touched[row] = 0;
      descend(this.table, this.#slope, this.#squares, row * HIDDEN);
    }
    this.#rows.length = 0;
    descend(this.out, this.#outSlope, this.#outSquares, 0);
  }
}

const back = new Float32Array(HIDDEN);

function descend(weights: Float32Array, slope: Float32Array, squares: Float32Array, from: number): void {
  for (let i = from; i < from + HIDDEN; i++) {
    const downhill = slope[i]! + DECAY * weights[i]!;
    squares[i]! += downhill * downhill;
    weights[i]! -= (STEP * downhill) / Math.sqrt(squares[i]!);
    slope[i] = 0;
  }
}

/**
 * Learns the matcher on top of a ranker whose weights stay: the listwise loss of `learnRanking` over the sum
 * of both scores, descended by AdaGrad question by question in a fixed random order; the mean over the second
 * half of the rounds. The same examples give the same matcher.
 */
export function learnMatcher(examples: readonly MatchingExample[]): Matcher {
  const random = seededRandom(SEED);
  const terms = new Learning(TERM_ROWS, random);
  const words = new Learning(WORD_ROWS, random);
  const means = [terms, words].map(({ table, out }) => ({
    table: new Float32Array(table.length),
    out: new Float32Array(out.length),
  }));
  const kept = Math.ceil(ROUNDS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const example of shuffled(examples, random)) {
      const mark = Math.floor(random() * 2 ** 32);
      terms.begin(mark);
      words.begin(mark);
      learnOne(example, terms, words);
      terms.step();
      words.step();
    }
    if (round >= ROUNDS - kept)
      [terms, words].forEach((layer, i) => {
        addTo(means[i]!.table, layer.table, 1 / kept);
        addTo(means[i]!.out, layer.out, 1 / kept);
      });
  }
  // With all rows there, each counts as much less as there are more.
  for (const { table } of means) for (let i = 0; i < table.length; i++) table[i]! *= 1 - DROP;
  return { terms: means[0]!, words: means[1]! };
}

function addTo(sum: Float32Array, values: Float32Array, times: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += times * values[i]!;
}

const NOTHING = new Float32Array(HIDDEN);
const ignored = new Float32Array(HIDDEN);
const ofTerms = Array.from({ length: MOST }, () => new Float32Array(HIDDEN));
const ofWords = Array.from({ length: MOST }, () => new Float32Array(HIDDEN));
const weights = new Float64Array(MOST);

function learnOne(example: MatchingExample, terms: Learning, words: Learning): void {
  const asked = new Float32Array(HIDDEN);
  words.read(example.asked, 0, NOTHING, asked);
  let [term, word] = [0, 0];
  const scores = example.candidates.map((candidate) => {
    let sum = candidate.score;
    for (let at = 0; at + 1 < candidate.terms.starts.length; at++) {
      terms.read(candidate.terms, at, NOTHING, ofTerms[term]!);
      sum += terms.weigh(ofTerms[term++]!);
    }
    let all = 0;
    for (let at = 0; at + 1 < candidate.words.starts.length; at++) {
      words.read(candidate.words, at, asked, ofWords[word]!);
      all += weights[word] = Math.exp(words.weigh(ofWords[word]!));
      word++;
    }
    return { sum: sum + Math.log(all || 1), all };
  });
  const slopes = listwiseSlopes(
    scores.map(({ sum }) => sum),
    example.candidates.map(({ right }) => right),
  );
  const askedSlope = new Float32Array(HIDDEN);
  [term, word] = [0, 0];
  example.candidates.forEach((candidate, i) => {
    const change = example.weight * slopes[i]!;
    for (let at = 0; at + 1 < candidate.terms.starts.length; at++)
      terms.note(candidate.terms, at, ofTerms[term++]!, change, ignored);
    for (let at = 0; at + 1 < candidate.words.starts.length; at++, word++)
      words.note(candidate.words, at, ofWords[word]!, (change * weights[word]!) / scores[i]!.all, askedSlope);
  });
  words.noteRows(example.asked, 0, askedSlope);
}

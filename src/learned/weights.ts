import learned from './weights.json' with { type: 'json' };

/** By name, what one unit of each piece of evidence, or of each sign, is worth. */
export type Weights = Readonly<Record<string, number>>;

/** What training learns, and people may read. */
export interface Learned {
  /** The files, with how many questions each gave. */
  readonly trainedOn: readonly string[];
  /** How much words of questions count, by the names of their terms; 1 for words that it does not tell. */
  readonly importance: Weights;
  /** The ranker's weights, by the names of `EVIDENCE`. */
  readonly ranking: Weights;
  /** Logistic weights of the verdict's signs: that the best is right where one answers, and that one does. */
  readonly verdict: { readonly right: Weights; readonly answerable: Weights };
}

export const LEARNED: Learned = learned;

/** The weights in the order of the names; what was not learned weighs nothing. */
export function inOrder(weights: Weights, names: readonly { readonly name: string }[]): Float64Array {
  return Float64Array.from(names, ({ name }) => weights[name] ?? 0);
}

/** How much words of questions count, by the names of their terms; 1 for those that it does not hold. */
export type Importance = ReadonlyMap<string, number>;

export const IMPORTANCE: Importance = new Map(Object.entries(LEARNED.importance));

import learned from './weights.json' with { type: 'json' };

/** By name, what one unit of each piece of evidence, or of each sign, is worth. */
export type Weights = Readonly<Record<string, number>>;

/** What training learns, and people may read. */
export interface Learned {
  /** The files, with how many questions each gave. */
  readonly trainedOn: readonly string[];
  /** How much words of questions count, by the names of their terms; 1 for words that it does not tell. */
  readonly importance: Weights;
  /** What words of a message, and pairs of them, say for its being talk, in log-odds; `always` for all. */
  readonly talk: Weights;
  /** The ranker's weights, by the names of `EVIDENCE`. */
  readonly ranking: Weights;
  /**
   * Logistic weights of the verdict's signs: that the best is right where one answers, and that one does; and
   * what the product of both keeps of what it promises.
   */
  readonly verdict: { readonly right: Weights; readonly answerable: Weights; readonly kept: Weights };
}

export const LEARNED: Learned = learned;

/** The weights in the order of the names; what was not learned weighs nothing. */
export function inOrder(weights: Weights, names: readonly { readonly name: string }[]): Float64Array {
  return Float64Array.from(names, ({ name }) => weights[name] ?? 0);
}

/** How much words of questions count, by the names of their terms; 1 for those that it does not hold. */
export type Importance = ReadonlyMap<string, number>;

/** What words weigh when a question is read. */
export interface WordWeights {
  readonly importance: Importance;
  /** By the names of `talkSigns`. */
  readonly talk: ReadonlyMap<string, number>;
}

/** What was learned of words, to be looked up. */
export function wordWeights({ importance, talk }: Pick<Learned, 'importance' | 'talk'>): WordWeights {
  return { importance: new Map(Object.entries(importance)), talk: new Map(Object.entries(talk)) };
}

export const WORD_WEIGHTS: WordWeights = wordWeights(LEARNED);

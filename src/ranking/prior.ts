import { articleOf, type Index, type Scope } from '../index/build-index.ts';

/**
 * Who goes on asking asks about what was just read: what the question before makes likely of the sentences, by evidence
 * and matcher, whether the reply showed them or not.
 */
export interface Prior {
  /** How likely each of the best sentences, by its number, answered the question before; together 1, or none. */
  readonly shares: ReadonlyMap<number, number>;
  /** The highest of them; 0 for none. */
  readonly most: number;
}

/** Nothing was asked before, or nothing was found. */
export const NO_PRIOR: Prior = { shares: new Map(), most: 0 };

/** The scores of the sentences that were ranked for the question before as shares of their softmax. */
export function priorOf(scored: readonly { readonly sentence: number; readonly score: number }[]): Prior {
  const first = Math.max(...scored.map(({ score }) => score));
  const powers = scored.map(({ score }) => Math.exp(score - first));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const shares = new Map(scored.map(({ sentence }, i) => [sentence, powers[i]! / all]));
  return { shares, most: Math.max(0, ...shares.values()) };
}

/** The prior, where it is of an article that may answer now. */
export function within(prior: Prior, { first, last }: Scope): Prior {
  for (const sentence of prior.shares.keys()) if (sentence >= first && sentence < last) return prior;
  return NO_PRIOR;
}

/** What likely answered the question before, and stands before a sentence, or behind it, counting less with the distance. */
export function around(
  { shares }: Prior,
  index: Index,
  sentence: number,
): { readonly before: number; readonly behind: number } {
  let [before, behind] = [0, 0];
  const article = articleOf(index, sentence);
  for (const [other, share] of shares) {
    if (other === sentence || articleOf(index, other) !== article) continue;
    const near = share / (1 + Math.abs(sentence - other) / NEAR);
    if (other < sentence) before += near;
    else behind += near;
  }
  return { before, behind };
}

/** So many sentences away it is half as near. */
const NEAR = 3;

/** From 0 to 1: how near a sentence stands to what likely answered the question before. */
export function nearnessTo(prior: Prior, index: Index, sentence: number): number {
  if (prior.most === 0) return 0;
  const { before, behind } = around(prior, index, sentence);
  return (prior.shares.get(sentence) ?? 0) + before + behind;
}

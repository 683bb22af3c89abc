import type { Scope } from '../index/build-index.ts';

/** For each sentence: how likely it answered the question before, which a follow-up usually goes on from. */
export interface Prior {
  /** All sentences of the article that was quoted. */
  readonly scope: Scope;
  /** How likely each of the best sentences, by number, answered the question before; together 1, or none. */
  readonly shares: ReadonlyMap<number, number>;
  /** The highest of them; 0 for none. */
  readonly most: number;
}

/** Nothing was asked before, or nothing was found. */
export const NO_PRIOR: Prior = { scope: { first: 0, last: 0 }, shares: new Map(), most: 0 };

/** The scores of sentences of the scope, ranked for the question before, as shares of their softmax. */
export function priorOf(
  scored: readonly { readonly sentence: number; readonly score: number }[],
  scope: Scope,
): Prior {
  const softmax = sharesOf(scored);
  const shares = new Map(scored.map(({ sentence }, i) => [sentence, softmax[i]!]));
  return { scope, shares, most: Math.max(0, ...softmax) };
}

/** Each one's share of the softmax of the scores. */
export function sharesOf(scored: readonly { readonly score: number }[]): number[] {
  const first = Math.max(...scored.map(({ score }) => score));
  const powers = scored.map(({ score }) => Math.exp(score - first));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** The prior, where it is of an article that may answer now. */
export function within(prior: Prior, { first, last }: Scope): Prior {
  return prior.scope.first < last && first < prior.scope.last ? prior : NO_PRIOR;
}

/** What likely answered the question before, before a sentence and behind it; less with the distance. */
export function around(
  { scope, shares }: Prior,
  sentence: number,
): { readonly before: number; readonly behind: number } {
  let [before, behind] = [0, 0];
  if (sentence < scope.first || sentence >= scope.last) return { before, behind };
  for (const [other, share] of shares) {
    const near = share / (1 + Math.abs(sentence - other) / NEAR);
    if (other < sentence) before += near;
    if (other > sentence) behind += near;
  }
  return { before, behind };
}

/** At this distance, in sentences, it is half as near. */
const NEAR = 3;

/** From 0 to 1: how near a sentence stands to what likely answered the question before. */
export function nearnessTo(prior: Prior, sentence: number): number {
  const { before, behind } = around(prior, sentence);
  return (prior.shares.get(sentence) ?? 0) + before + behind;
}

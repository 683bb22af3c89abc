/** Why a sentence stands where it does. Values × weights add up to `sum`, the ranker's raw score. */
export interface Explanation {
  /** The question's terms that it holds, as it says them, most telling first, with their share of BM25. */
  readonly terms: readonly { readonly term: string; readonly bm25: number }[];
  /** Named evidence, value × weight. */
  readonly evidence: readonly { readonly name: string; readonly value: number; readonly weight: number }[];
  readonly sum: number;
}

/** The evidence that moved the sentence most, up or down, comes first. */
export function heaviestFirst(evidence: Explanation['evidence']): Explanation['evidence'] {
  return evidence.toSorted((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

import { floatsOf, toBase64 } from './base64.ts';
import packed from './reranker.json' with { type: 'json' };

/** Units of the re-ranker's hidden layer. */
export const UNITS = 32;

/** A network of one hidden layer over the features of a candidate. */
export interface Reranker {
  /** A row of `UNITS` weights for each feature. */
  readonly hidden: Float64Array;
  /** What each unit begins with. */
  readonly begins: Float64Array;
  /** What each unit is worth; what is below 0 is cut off before. */
  readonly out: Float64Array;
}

/** A network as it is kept: its weights in base64, in single precision. */
export type PackedReranker = { readonly [Name in keyof Reranker]: string };

/** The network packed. */
export function packReranker({ hidden, begins, out }: Reranker): PackedReranker {
  const packed = (weights: Float64Array) => toBase64(Float32Array.from(weights));
  return { hidden: packed(hidden), begins: packed(begins), out: packed(out) };
}

/** The network as it was packed. */
export function unpackReranker({ hidden, begins, out }: PackedReranker): Reranker {
  const unpacked = (weights: string) => Float64Array.from(floatsOf(weights));
  return { hidden: unpacked(hidden), begins: unpacked(begins), out: unpacked(out) };
}

export const RERANKER: Reranker = unpackReranker(packed);

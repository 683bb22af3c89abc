import { bytesOf, floatsOf, toBase64 } from './base64.ts';
import packed from './matcher.json' with { type: 'json' };

/** Units of the hidden layer, a multiple of four. */
export const HIDDEN = 48;

/** A layer that adds up the rows that tell of a word, cuts off what is below 0, and weighs the rest. */
export interface WordLayer {
  /** `HIDDEN` values a row. */
  readonly table: Float32Array;
  /** What each unit is worth. */
  readonly out: Float32Array;
}

/** What the matcher has learned: a layer for the question's terms, one for the candidate's words. */
export interface Matcher {
  readonly terms: WordLayer;
  readonly words: WordLayer;
}

/** A layer as kept: each row as `HIDDEN` signed bytes, in base64, with its step, a 127th of its largest. */
interface PackedLayer {
  readonly steps: string;
  readonly table: string;
  readonly out: string;
}

export interface PackedMatcher {
  readonly terms: PackedLayer;
  readonly words: PackedLayer;
}

const LARGEST = 127;

/** The matcher with each value as a byte: exact to a 250th of each row's largest value. */
export function packMatcher({ terms, words }: Matcher): PackedMatcher {
  return { terms: pack(terms), words: pack(words) };
}

function pack({ table, out }: WordLayer): PackedLayer {
  const steps = Float32Array.from({ length: table.length / HIDDEN }, (_, row) => {
    const largest = table
      .subarray(row * HIDDEN, (row + 1) * HIDDEN)
      .reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    return largest / LARGEST || 1;
  });
  const bytes = Int8Array.from(table, (value, i) => Math.round(value / steps[Math.floor(i / HIDDEN)]!));
  return {
    steps: toBase64(steps),
    table: toBase64(bytes),
    out: toBase64(Float32Array.from(out, (one) => Number(one.toFixed(5)))),
  };
}

/** The matcher as it was packed. */
export function unpackMatcher({ terms, words }: PackedMatcher): Matcher {
  return { terms: unpack(terms), words: unpack(words) };
}

function unpack({ steps, table, out }: PackedLayer): WordLayer {
  const bytes = bytesOf(table);
  const values = new Float32Array(bytes.length);
  floatsOf(steps).forEach((step, row) => {
    for (let i = row * HIDDEN; i < (row + 1) * HIDDEN; i++) values[i] = bytes[i]! * step;
  });
  return { table: values, out: floatsOf(out) };
}

export const MATCHER: Matcher = unpackMatcher(packed);

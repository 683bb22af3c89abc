import { readFileSync } from 'node:fs';
import { EVIDENCE } from './evidence.ts';

/** What training writes, and people may read: see `npm run train`. */
export interface WeightsFile {
  readonly trainedOn: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
}

/** Lies beside the sources, whether these run as they are or built. */
export const WEIGHTS_PATH = new URL('../../src/retrieval/weights.json', import.meta.url);

const file = JSON.parse(readFileSync(WEIGHTS_PATH, 'utf8')) as WeightsFile;

/** One weight for each piece of evidence, in the order of `EVIDENCE`; evidence that the file lacks weighs nothing. */
export const WEIGHTS: readonly number[] = EVIDENCE.map(({ name }) => file.weights[name] ?? 0);

import { tableLines } from '../text/read-word-lists.ts';
import TABLE from './measures.txt';

/** What can be compared, as words tell it. */
export interface Measure {
  /** Superlatives for the most of it and for the least, those of two words with a hyphen. */
  readonly most: ReadonlySet<string>;
  readonly least: ReadonlySet<string>;
  /** Words that tell it beside a figure or over a column. */
  readonly says: ReadonlySet<string>;
  /** The systems of its units. */
  readonly systems: ReadonlySet<string>;
}

export const MEASURES: readonly Measure[] = tableLines(TABLE).map((line) => {
  const cells = line.split('|').map((cell) => new Set(cell.split(/\s+/).filter(Boolean)));
  return { most: cells[1]!, least: cells[2]!, says: cells[3]!, systems: cells[4]! };
});

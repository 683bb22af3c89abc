import { fileURLToPath } from 'node:url';
import { textField } from '../../src/evaluation/fields.ts';
import { readLines } from './read-lines.ts';

/** An article told in a few sentences by a person, in other words than the article's. */
export interface ReferenceSummary {
  /** The article's id: one of knowledge/ or tests/quality/articles/. */
  readonly article: string;
  readonly summary: string;
}

/** The reference summaries, one an article. Throws with file and line when a row is malformed. */
export function readSummaries(): ReferenceSummary[] {
  return readLines(fileURLToPath(new URL('summaries.jsonl', import.meta.url)), (fields) => ({
    article: textField(fields, 'article'),
    summary: textField(fields, 'summary'),
  }));
}

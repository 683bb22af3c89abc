import { fileURLToPath } from 'node:url';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { readRows } from '../../src/evaluation/read-rows.ts';

const REPORTS_PATH = fileURLToPath(new URL('reports.jsonl', import.meta.url));

/**
 * Invented news reports with the questions of people who had read only the headline and three or four highlights, so that they use words of
 * their own; a third reader marked every sentence that answers. Throws with line and fault when a row is malformed.
 */
export async function readReports(): Promise<LabelledArticle[]> {
  const reports: LabelledArticle[] = [];
  const malformed = (fault: string): never => {
    throw new Error(fault);
  };
  for await (const report of readRows(REPORTS_PATH, malformed)) reports.push(report);
  return reports;
}

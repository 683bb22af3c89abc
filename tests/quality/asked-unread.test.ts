import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { readRows } from '../../src/evaluation/read-rows.ts';

/** All documents of a file of questions that were asked unread. Throws at the first row that is not sound. */
async function rowsOf(name: string): Promise<LabelledArticle[]> {
  const rows: LabelledArticle[] = [];
  const path = fileURLToPath(new URL(name, import.meta.url));
  for await (const row of readRows(path, (fault) => {
    throw new Error(fault);
  }))
    rows.push(row);
  return rows;
}

test('what was asked unread is sound, and what is held out is not what was learned from', async () => {
  const learned = await rowsOf('asked-unread.jsonl.gz');
  const heldOut = await rowsOf('asked-held-out.jsonl.gz');
  expect([learned.length, heldOut.length]).toEqual([1250, 133]);
  const texts = new Set(learned.map(({ text }) => text));
  expect(heldOut.filter(({ text }) => texts.has(text))).toEqual([]);
  for (const { text, questions } of [...learned, ...heldOut])
    for (const { answers } of questions)
      for (const { start, end } of answers) expect(text.slice(start, end).trim()).not.toBe('');
});

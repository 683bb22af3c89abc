import { describe, expect, test } from 'vitest';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { learnImportance } from '../../src/evaluation/learn-importance.ts';

/** Articles whose answers hold the ship's name and never the word "happen", which stands in the next sentence. */
function articles(count: number, questions: number): LabelledArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const text = 'The ferry sank at night. Such things happen.';
    return {
      id: `article-${i}`,
      title: '',
      text,
      format: null,
      paragraphs: [],
      questions: Array.from({ length: questions }, (_, k) => ({
        id: `${i}-${k}`,
        question: 'What did happen to the ferry?',
        answers: [{ start: 0, end: 24 }],
        impossible: false,
        isTalk: false,
        paragraph: null,
        after: null,
      })),
    };
  });
}

describe('how much words of questions count', () => {
  test('a word that the articles have and right sentences lack counts less; one that they hold is not told', () => {
    // 20 asked, none stood; 40 asked altogether, 20 stood: ((0 + 12 · 0.5) / (20 + 12) / 0.5) ** 0.7.
    expect(learnImportance(articles(4, 5))).toEqual({ happen: 0.5 });
  });

  test.each([
    ['too few questions', articles(4, 3)],
    ['too few articles', articles(3, 10)],
    ['no article', []],
  ])('%s tell nothing', (_, rows) => {
    expect(learnImportance(rows)).toEqual({});
  });

  test('a word that the article does not have tells nothing', () => {
    const elsewhere = articles(4, 5).map((row) => ({ ...row, text: 'The ferry sank at night.' }));
    expect(learnImportance(elsewhere)).toEqual({});
  });
});

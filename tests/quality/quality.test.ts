import { describe, expect, test } from 'vitest';
import { readBaseline } from './baseline.ts';
import { askQuestions, FIGURES, figuresOf, LESS_IS_BETTER } from './measure.ts';
import { questionedArticles } from './read-questions.ts';

// When a figure falls for a good reason, `npm run quality -- --update` stores the new ones; the commit says why.
const baseline = readBaseline();

describe.each(questionedArticles)('the answers to the questions on %s', async (article) => {
  const stored = baseline[article]!;
  const figures = figuresOf(await askQuestions(article));

  test.each(['answerable', 'unanswerable'] as const)('the baseline is of these questions: %s', (figure) => {
    expect(figures[figure]).toBe(stored[figure]);
  });

  test.each(FIGURES)('no worse than the baseline: %s', (figure) => {
    if (LESS_IS_BETTER.has(figure)) expect(figures[figure]).toBeLessThanOrEqual(stored[figure]);
    else expect(figures[figure]).toBeGreaterThanOrEqual(stored[figure]);
  });
});

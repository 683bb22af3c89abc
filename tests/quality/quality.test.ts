import { describe, expect, test } from 'vitest';
import { readBaseline } from './baseline.ts';
import { askQuestions, FIGURES, figuresOf, LESS_IS_BETTER, MATTERS } from './measure.ts';

// When a figure falls for a good reason, `npm run quality -- --update` stores the new ones; the commit says why.
const baseline = readBaseline();

describe.each(MATTERS)('the answers to the questions on %s', async (matter) => {
  const stored = baseline[matter]!;
  const figures = figuresOf(await askQuestions(matter));

  test.each(['answerable', 'unanswerable'] as const)('the baseline is of these questions: %s', (figure) => {
    expect(figures[figure]).toBe(stored[figure]);
  });

  test.each(FIGURES)('no worse than the baseline: %s', (figure) => {
    if (LESS_IS_BETTER.has(figure)) expect(figures[figure]).toBeLessThanOrEqual(stored[figure]);
    else expect(figures[figure]).toBeGreaterThanOrEqual(stored[figure]);
  });
});

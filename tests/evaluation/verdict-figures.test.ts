import { expect, test } from 'vitest';
import { verdictFigures } from '../../src/evaluation/verdict-figures.ts';
import { answerable, unanswerable } from './outcomes.ts';

const outcomes = [
  answerable(1, { verdict: 'answer' }),
  answerable(1, { verdict: 'answer' }),
  answerable(2, { verdict: 'answer' }),
  answerable(1, { verdict: 'possible' }),
  answerable(0, { verdict: 'none' }),
  unanswerable({ verdict: 'answer' }),
  unanswerable({ verdict: 'none' }),
  unanswerable({ verdict: 'none' }),
  unanswerable({ verdict: 'possible' }),
];

test('shares of the three verdicts', () => {
  const figures = verdictFigures(outcomes);
  expect(figures.answerable).toEqual({ questions: 5, answer: 3 / 5, possible: 1 / 5, none: 1 / 5 });
  expect(figures.unanswerable).toEqual({ questions: 4, answer: 1 / 4, possible: 1 / 4, none: 2 / 4 });
});

test('precision counts every verdict answer, also on unanswerable questions', () => {
  expect(verdictFigures(outcomes).precision).toBe(2 / 4);
});

test('nothing asked, no figure', () => {
  const none = { questions: 0, answer: null, possible: null, none: null };
  expect(verdictFigures([])).toEqual({
    answerable: none,
    unanswerable: none,
    precision: null,
  });
});

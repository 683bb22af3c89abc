import { expect, test } from 'vitest';
import { replyFigures } from '../../src/evaluation/reply-figures.ts';
import { answerable, unanswerable } from './outcomes.ts';

test('shown is what a reply holds: one sentence of an answer, three of a possible one, none of a refusal', () => {
  const figures = replyFigures([
    answerable(1, { verdict: 'answer' }),
    answerable(2, { verdict: 'answer' }),
    answerable(3, { verdict: 'possible' }),
    answerable(4, { verdict: 'possible' }),
    answerable(1, { verdict: 'none' }),
    answerable(0, { verdict: 'answer', told: true }),
    unanswerable({ verdict: 'answer' }),
  ]);
  expect(figures).toEqual({
    questions: 6,
    first: 3 / 6,
    three: 5 / 6,
    shown: 3 / 6,
    refused: 1 / 6,
    answered: 3 / 6,
    precision: 2 / 3,
  });
});

test('nothing of nothing', () => {
  expect(replyFigures([])).toMatchObject({ questions: 0, first: null, shown: null, precision: null });
});

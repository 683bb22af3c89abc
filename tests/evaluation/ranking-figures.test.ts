import { expect, test } from 'vitest';
import { rankingFigures } from '../../src/evaluation/ranking-figures.ts';
import { answerable, unanswerable } from './outcomes.ts';

test('ranks 1, 3, 2, none', () => {
  const figures = rankingFigures([answerable(1), answerable(3), answerable(2), answerable(0)]);
  expect(figures).toEqual({
    questions: 4,
    unreachable: 0,
    hitAt1: 1 / 4,
    hitAt3: 3 / 4,
    meanReciprocalRank: expect.closeTo((1 + 1 / 3 + 1 / 2 + 0) / 4, 12),
  });
});

test('a fourth place is no hit but counts for the mean reciprocal rank', () => {
  expect(rankingFigures([answerable(4)])).toMatchObject({ hitAt1: 0, hitAt3: 0, meanReciprocalRank: 1 / 4 });
});

test('unanswerable questions do not count', () => {
  expect(rankingFigures([answerable(1), unanswerable()])).toMatchObject({ questions: 1, hitAt1: 1 });
});

test('an answer outside all candidates is a miss, and told', () => {
  const figures = rankingFigures([answerable(1), answerable(0, { reachable: false })]);
  expect(figures).toMatchObject({ unreachable: 1, hitAt1: 1 / 2 });
});

test('no answerable question, no figure', () => {
  expect(rankingFigures([unanswerable()])).toEqual({
    questions: 0,
    unreachable: 0,
    hitAt1: null,
    hitAt3: null,
    meanReciprocalRank: null,
  });
});

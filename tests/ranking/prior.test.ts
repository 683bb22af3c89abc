import { expect, test } from 'vitest';
import { around, NO_PRIOR, nearnessTo, priorOf, within } from '../../src/ranking/prior.ts';

/** Five sentences of a library that has more. */
const ARTICLE = { first: 0, last: 5 };

test('scores become shares that add up to 1', () => {
  const { shares, most } = priorOf(
    [
      { sentence: 2, score: Math.log(6) },
      { sentence: 0, score: Math.log(2) },
    ],
    ARTICLE,
  );
  expect([shares.get(2), shares.get(0), most]).toEqual([0.75, 0.25, 0.75].map((n) => expect.closeTo(n, 10)));
  expect(priorOf([], NO_PRIOR.scope)).toEqual(NO_PRIOR);
});

test('nearness is the more the nearer, and ends with the article', () => {
  const prior = priorOf([{ sentence: 1, score: 5 }], ARTICLE);
  expect([0, 1, 2, 3, 4, 5].map((sentence) => nearnessTo(prior, sentence))).toEqual(
    [3 / 4, 1, 3 / 4, 3 / 5, 3 / 6, 0].map((near) => expect.closeTo(near, 10)),
  );
  expect(around(prior, 4)).toEqual({ before: expect.closeTo(0.5, 10), behind: 0 });
  expect(around(prior, 0)).toEqual({ before: 0, behind: expect.closeTo(0.75, 10) });
});

test('nothing is near where nothing was asked', () => {
  expect(nearnessTo(NO_PRIOR, 1)).toBe(0);
});

test('what was asked of another article tells nothing', () => {
  const prior = priorOf([{ sentence: 1, score: 5 }], ARTICLE);
  expect(within(prior, { first: 0, last: 5 })).toBe(prior);
  expect(within(prior, { first: 5, last: 6 })).toBe(NO_PRIOR);
});

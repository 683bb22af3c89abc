import { expect, test } from 'vitest';
import { rouge } from './rouge.ts';

test.each([
  {
    reason: 'the same words',
    ours: 'The boat leaves at noon.',
    theirs: 'the boat leaves at noon',
    figures: [1, 1, 1],
  },
  { reason: 'no word in common', ours: 'Rain fell.', theirs: 'The boat leaves', figures: [0, 0, 0] },
  { reason: 'the same words, turned round', ours: 'noon at', theirs: 'at noon', figures: [1, 0, 0.5] },
  {
    reason: 'half of the reference',
    ours: 'the boat',
    theirs: 'the boat leaves soon',
    figures: [2 / 3, 0.5, 2 / 3],
  },
  {
    reason: 'a word counts as often as both have it',
    ours: 'so so so',
    theirs: 'so',
    figures: [0.5, 0, 0.5],
  },
  { reason: 'nothing', ours: '', theirs: 'the boat', figures: [0, 0, 0] },
])('ROUGE of $reason', ({ ours, theirs, figures }) => {
  const { one, two, longest } = rouge(ours, theirs);
  expect([one, two, longest]).toEqual(figures.map((figure) => expect.closeTo(figure)));
});

import { expect, test } from 'vitest';
import { type KeptBags, learnMatcher, type MatchingExample } from '../../src/evaluation/learn-matcher.ts';
import { HIDDEN, type Matcher, type WordLayer } from '../../src/learned/matcher.ts';

/** Words, each told by one row. */
function words(...rows: readonly number[]): KeptBags {
  return { rows: Uint16Array.from(rows), starts: Uint16Array.from([0, ...rows.map((_, i) => i + 1)]) };
}

/** What is asked has row 5 or 6; the right candidate holds a word with row 1 where 5 is asked, with row 2 where 6 is. */
const examples: readonly MatchingExample[] = Array.from({ length: 300 }, (_, i) => ({
  asked: words(5 + (i % 2)),
  candidates: [
    { score: 0, right: i % 2 === 0, terms: words(), words: words(1, 3) },
    { score: 0, right: i % 2 === 1, terms: words(), words: words(2, 3, 4) },
  ],
  weight: 1,
}));

function weigh({ table, out }: WordLayer, ...rows: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < HIDDEN; i++) {
    const unit = rows.reduce((total, row) => total + table[row * HIDDEN + i]!, 0);
    if (unit > 0) sum += unit * out[i]!;
  }
  return sum;
}

const learned: Matcher = learnMatcher(examples);

test('what a word is worth depends on what is asked', () => {
  expect(weigh(learned.words, 5, 1)).toBeGreaterThan(weigh(learned.words, 5, 2) + 0.5);
  expect(weigh(learned.words, 6, 2)).toBeGreaterThan(weigh(learned.words, 6, 1) + 0.5);
});

test('the same examples teach the same', () => {
  expect(learnMatcher(examples).words.table).toEqual(learned.words.table);
});

test('an example that counts for nothing teaches nothing', () => {
  const idle = learnMatcher(examples.map((one) => ({ ...one, weight: 0 })));
  expect(Math.abs(weigh(idle.words, 5, 1) - weigh(idle.words, 5, 2))).toBeLessThan(0.05);
});

import { expect, test } from 'vitest';
import { Allowance } from '../../src/discord/memory/allowance.ts';

test('so many may be done in the span that the first begins, by each key', () => {
  let time = 0.5;
  const allowance = new Allowance(2, 1_000, () => time);
  const take = (key: string, after: number): number => {
    time += after;
    return allowance.take(key);
  };
  expect([take('ada', 0), take('ada', 400), take('ada', 100)]).toEqual([0, 0, 500]);
  expect(take('ben', 0)).toBe(0);
  expect(take('ada', 499)).toBe(1);
  expect([take('ada', 2), take('ada', 0), take('ada', 0)]).toEqual([0, 0, 1_000]);
});

import { expect, test } from 'vitest';
import { Limits } from '../../src/discord/memory/limits.ts';

test('so many may be done in the span that the first begins, by each user', () => {
  let time = 0.5;
  const limits = new Limits(() => time);
  const ask = (user: string, after: number): number => {
    time += after;
    const site = { server: null, channel: `that of ${user}`, parent: null };
    return limits.take('question', user, site)?.after ?? 0;
  };
  const five = [0, 4_000, 0, 0, 1_000].map((after) => ask('ada', after));
  expect(five).toEqual([0, 0, 0, 0, 0]);
  expect(ask('ada', 0)).toBe(5);
  expect(ask('ben', 0)).toBe(0);
  expect(ask('ada', 4_999)).toBe(1);
  expect([2, 0, 0, 0, 0, 0].map((after) => ask('ada', after))).toEqual([0, 0, 0, 0, 0, 10]);
});

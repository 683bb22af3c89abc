import { expect, test } from 'vitest';
import { Pace } from '../../src/discord/memory/pace.ts';

test('questions that take four milliseconds each are answered three at a time, then the event loop goes round', async () => {
  let now = 0;
  const pace = new Pace(() => now);
  const seen: string[] = [];
  const goRound = (): void => {
    seen.push('round');
    if (seen.length < 20) setImmediate(goRound);
  };
  setImmediate(goRound);
  const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(async (name) => {
    await pace.turn();
    seen.push(name);
    now += 4;
  });
  await Promise.all(questions);
  expect(seen).toEqual(['round', 'a', 'b', 'c', 'round', 'd', 'e', 'f', 'round', 'g']);
});

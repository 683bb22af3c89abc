import { describe, expect, test } from 'vitest';
import { REMEMBERED, waitBeforeIdentify } from '../../src/discord/identify-backoff.ts';

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

/** When a shard identifies in a day in which each session lasts for so many milliseconds. */
function identifiesOfDay(lasting: number): readonly number[] {
  const times: number[] = [];
  for (let now = 0; now < DAY; now += lasting) {
    const recent = times.filter((time) => now - time < REMEMBERED);
    now += waitBeforeIdentify(recent.length);
    times.push(now);
  }
  return times;
}

describe('a shard identifies', () => {
  test.each([
    ['when every session is refused at once', 100],
    ['when every session lasts for a minute', 60 * SECOND],
    ['when every session lasts for ten minutes', 600 * SECOND],
  ])('fewer than a hundred times a day %s', (_, lasting) => {
    expect(identifiesOfDay(lasting).length).toBeLessThan(100);
  });

  test('without a wait at first, then after one that doubles, up to half an hour', () => {
    const waits = Array.from({ length: 19 }, (_, recent) => waitBeforeIdentify(recent) / SECOND);
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 1_800, 1_800, 1_800]);
  });
});

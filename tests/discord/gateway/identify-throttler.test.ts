import { describe, expect, test } from 'vitest';
import {
  identifyThrottler,
  REMEMBERED,
  waitBeforeIdentify,
} from '../../../src/discord/gateway/identify-throttler.ts';
import { openStore } from '../../../src/library/open-store.ts';
import { KINDS } from '../../library/places.ts';

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

/** What discord.js asks of Discord before it connects. */
const manager = { fetchGatewayInformation: async () => ({ session_start_limit: { max_concurrency: 2 } }) };
type Manager = Parameters<ReturnType<typeof identifyThrottler>>[0];

test.each(KINDS)(
  'over %s, identifies of one bucket are spaced, those of another are not waited for',
  async (_, newPlace) => {
    const place = await newPlace();
    const spacing = 400;
    const processes = place.databaseUrl === null ? 1 : 2;
    const stores = await Promise.all(
      Array.from({ length: processes }, () => openStore(place.folder, place.databaseUrl)),
    );
    const throttlers = await Promise.all(
      stores.map((store) =>
        identifyThrottler((...turn) => store.takeTurn(...turn), spacing)(manager as Manager),
      ),
    );
    const never = new AbortController().signal;
    const given = new AbortController();
    const identified: { readonly bucket: number; readonly at: number }[] = [];
    const identify = async (shard: number): Promise<void> => {
      await throttlers[shard % 3 === 0 ? 0 : processes - 1]!.waitForIdentify(shard, never);
      identified.push({ bucket: shard % 2, at: performance.now() });
    };
    const all = [0, 1, 2, 3, 4, 6].map(identify);
    // One that gives up holds nobody up.
    const gone = throttlers[0]!.waitForIdentify(8, given.signal);
    given.abort();
    await expect(gone).rejects.toThrow();
    await Promise.all(all);
    for (const bucket of [0, 1]) {
      const times = identified.filter((one) => one.bucket === bucket).map(({ at }) => at);
      expect(times).toHaveLength(bucket === 0 ? 4 : 2);
      for (const [i, at] of times.slice(1).entries()) expect(at - times[i]!).toBeGreaterThan(spacing - 20);
    }
    await Promise.all(stores.map((store) => store.close()));
    await place.remove();
  },
  20_000,
);

import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/library/changes.ts';
import { openStore } from '../../src/library/open-store.ts';
import type { Store } from '../../src/library/store.ts';
import { flakyServer } from './flaky-server.ts';
import { KINDS, onServer, type Place } from './places.ts';

const newSchema = KINDS.find(([kind]) => kind === 'PostgreSQL')?.[1];
/** Nothing here is a matter of speed: what is heard of at once may take this long on a busy machine. */
const SOON = { timeout: 8_000 };

function heardBy(store: Store): Change[] {
  const heard: Change[] = [];
  store.changes.onChange((change) => heard.push(change));
  return heard;
}

test.each(KINDS)(
  'over %s a store tells of its own changes once, and only of those that were made',
  async (_, newPlace) => {
    const place = await newPlace();
    const store = await openStore(place.folder, place.databaseUrl);
    const heard = heardBy(store);
    await store.setAskChannel('g', 'c', true);
    expect(await store.articles.remove('g', 'none')).toBe(false);
    await store.forget('h');
    await pause(300);
    expect(heard).toEqual([
      { what: 'settings', home: 'g' },
      { what: 'articles', home: 'h' },
      { what: 'settings', home: 'h' },
    ]);
    await store.close();
    await place.remove();
  },
);

describe.runIf(newSchema)('processes that share a PostgreSQL', { timeout: 40_000 }, () => {
  test('hear of each other’s changes, each once, and not of other schemas’', async () => {
    const [place, elsewhere] = [await newSchema!(), await newSchema!()];
    const [one, two] = [await open(place), await open(place)];
    const stranger = await open(elsewhere);
    const [heard, nothing] = [heardBy(two), heardBy(stranger)];
    expect(await two.isAskChannel('c')).toBe(false);
    expect(await two.channelArticle('c')).toBeNull();
    await one.setAskChannel('g', 'c', true);
    await one.setChannelArticle('g', 'c', 'bread');
    await expect.poll(() => two.isAskChannel('c'), SOON).toBe(true);
    await expect.poll(() => two.channelArticle('c'), SOON).toBe('bread');
    await one.forget('g');
    await expect.poll(() => two.channelArticle('c'), SOON).toBeNull();
    await expect
      .poll(() => heard.filter(({ what }) => what === 'articles'), SOON)
      .toEqual([{ what: 'articles', home: 'g' }]);
    expect(nothing).toEqual([]);
    await Promise.all([one, two, stranger].map((store) => store.close()));
    await Promise.all([place.remove(), elsewhere.remove()]);
  });

  test.each(['cut', 'hold'] as const)(
    'make up for what they missed while the line was %s, and say that it was lost',
    async (fault) => {
      const place = await newSchema!();
      const way = await flakyServer(place.databaseUrl!);
      const told: string[] = [];
      const far = await openStore(place.folder, way.url, (line) => told.push(line));
      const near = await open(place);
      const heard = heardBy(far);
      await near.setAskChannel('g', 'before', true);
      await expect.poll(() => heard, SOON).toContainEqual({ what: 'settings', home: 'g' });
      way[fault]();
      await near.setAskChannel('meanwhile', 'c', true);
      await expect.poll(() => told, SOON).toHaveLength(1);
      expect(told[0]).toMatch(/^DATABASE_URL: the line for changes by other processes is lost \(/);
      way.giveBack();
      await expect.poll(() => heard, SOON).toContainEqual({ what: 'settings', home: 'meanwhile' });
      await expect.poll(() => told, SOON).toHaveLength(2);
      expect(heard).toHaveLength(2);
      await Promise.all([far.close(), near.close()]);
      way.close();
      await place.remove();
    },
  );

  test('hear of each at once, not when they look', async () => {
    const place = await newSchema!();
    const [far, near] = [await open(place), await open(place)];
    const heard = heardBy(far);
    const times: number[] = [];
    for (const home of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      const made = performance.now();
      await near.setAskChannel(home, home, true);
      await expect.poll(() => heard, { ...SOON, interval: 20 }).toContainEqual({ what: 'settings', home });
      times.push(performance.now() - made);
    }
    // Where one after the other is heard of by looking, each takes five seconds. A busy machine may delay some of them.
    expect(times.toSorted((a, b) => a - b)[3]).toBeLessThan(1_000);
    await Promise.all([far.close(), near.close()]);
    await place.remove();
  });

  test('make every connection anew that died without a word', async () => {
    const place = await newSchema!();
    const way = await flakyServer(place.databaseUrl!);
    const [far, near] = [await openStore(place.folder, way.url), await open(place)];
    const heard = heardBy(far);
    // As many connections as are ever lent out.
    await Promise.all(Array.from({ length: 20 }, (_, i) => far.channelArticle(`c${i}`)));
    way.bury();
    await near.setAskChannel('g', 'c', true);
    await expect.poll(() => heard, { timeout: 60_000 }).toEqual([{ what: 'settings', home: 'g' }]);
    await expect.poll(() => far.isAskChannel('c').catch(() => null), { timeout: 30_000 }).toBe(true);
    await far.setAskChannel('g', 'd', true);
    await Promise.all([far.close(), near.close()]);
    way.close();
    await place.remove();
  });

  test('see changes by looking where nothing wakes them', async () => {
    const place = await newSchema!();
    const store = await open(place);
    const heard = heardBy(store);
    // By then the line stands, and has woken the store for the last time.
    await pause(1_500);
    await onServer(
      (client) =>
        client.query(
          "insert into change values ('g', 'articles', extract(epoch from clock_timestamp()), 'another')",
        ),
      place.databaseUrl!,
    );
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual([{ what: 'articles', home: 'g' }]);
    await store.close();
    await place.remove();
  });
});

const open = (place: Place): Promise<Store> => openStore(place.folder, place.databaseUrl);

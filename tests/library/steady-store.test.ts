import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/library/open-store.ts';
import { steadyStore } from '../../src/library/steady-store.ts';
import { flakyServer } from './flaky-server.ts';
import { KINDS } from './places.ts';

const newSchema = KINDS.find(([kind]) => kind === 'PostgreSQL')?.[1];
const newFolder = KINDS[0]![1];

/** The longest pause of the event loop while the work goes on, in milliseconds. */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work.finally(() => clearInterval(watch));
  return longest;
}

describe.runIf(newSchema)('a server that goes and comes back', { timeout: 60_000 }, () => {
  test.each(['cut', 'hold'] as const)(
    '%s: questions are answered from what is known, changes are refused, and all is well afterwards',
    async (fault) => {
      const place = await newSchema!();
      const server = await flakyServer(place.databaseUrl!);
      const store = await openStore(place.folder, server.url);
      const told: unknown[] = [];
      const steady = steadyStore(store, (error) => told.push(error));
      await steady.setAskChannel('g', 'ask', true);
      await steady.setChannelArticle('g', 'c', 'bread');
      expect(await steady.isAskChannel('ask')).toBe(true);

      server[fault]();
      const started = performance.now();
      expect(await steady.isAskChannel('ask')).toBe(true);
      expect(await steady.isAskChannel('other')).toBe(false);
      expect(await steady.channelArticle('never asked before')).toBeNull();
      expect(performance.now() - started).toBeLessThan(3_000);
      expect(told).toHaveLength(1);
      await expect(steady.setChannelArticle('g', 'c', 'cake')).rejects.toThrow();

      server.giveBack();
      await expect
        .poll(
          () =>
            store.kept('g').then(
              ({ askChannels }) => askChannels,
              () => null,
            ),
          { timeout: 20_000 },
        )
        .toEqual(['ask']);
      await steady.setChannelArticle('g', 'c2', 'soup');
      const { channelArticles } = await steady.kept('g');
      expect(channelArticles).toContainEqual({ channel: 'c2', article: 'soup' });
      expect(channelArticles.map(({ channel }) => channel)).toContain('c');
      await steady.close();
      server.close();
      await place.remove();
    },
  );

  test('a database that has become read-only answers, and refuses changes', async () => {
    const place = await newSchema!();
    const writable = await openStore(place.folder, place.databaseUrl);
    await writable.setAskChannel('g', 'ask', true);
    const url = new URL(place.databaseUrl!);
    url.searchParams.set('options', `${url.searchParams.get('options')} -c default_transaction_read_only=on`);
    const store = await openStore(place.folder, url.href);
    expect(await store.isAskChannel('ask')).toBe(true);
    await expect(store.setAskChannel('g', 'more', true)).rejects.toThrow(/read-only/);
    await expect(store.forget('g')).rejects.toThrow(/read-only/);
    expect(await writable.askChannels()).toEqual(['ask']);
    await Promise.all([store.close(), writable.close()]);
    await place.remove();
  });
});

describe('a file that another process is writing', { timeout: 30_000 }, () => {
  test('holds nothing else up; the change waits and is kept', async () => {
    const place = await newFolder();
    const store = await openStore(place.folder);
    const other = new Database(join(place.folder, 'verbatim.sqlite'));
    other.exec('begin immediate');
    const change = store.setAskChannel('g', 'ask', true);
    expect(await longestPause(pause(1_000))).toBeLessThan(3_000);
    other.exec('commit');
    await change;
    expect(await store.askChannels()).toEqual(['ask']);
    other.close();
    await store.close();
    await place.remove();
  });

  test('for ever: the change is refused, and nothing of it kept', async () => {
    const place = await newFolder();
    const store = await openStore(place.folder);
    const other = new Database(join(place.folder, 'verbatim.sqlite'));
    other.exec('begin immediate');
    await expect(store.setAskChannel('g', 'ask', true)).rejects.toThrow(/locked/);
    other.exec('rollback');
    expect(await store.askChannels()).toEqual([]);
    await store.setAskChannel('g', 'later', true);
    expect(await store.askChannels()).toEqual(['later']);
    other.close();
    await store.close();
    await place.remove();
  });
});

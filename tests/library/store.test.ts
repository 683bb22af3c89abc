import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/library/open-store.ts';
import type { Store } from '../../src/library/store.ts';
import { KINDS, type Place } from './places.ts';

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  let place: Place;
  beforeEach(async () => {
    place = await newPlace();
  });
  afterEach(() => place.remove());
  const open = (): Promise<Store> => openStore(place.folder, place.databaseUrl);

  test('what was set is there after closing and opening again', async () => {
    const before = await open();
    await before.setChannelArticle('g1', 'c1', 'bread');
    await before.setAskChannel('g1', 'c2', true);
    await before.homes.setLogChannel('g1', 'c3');
    await before.feedback.rate('g1', { article: 'bread', verdict: 'answer' }, 'right');
    await before.close();

    const after = await open();
    expect(await after.channelArticle('c1')).toBe('bread');
    expect(await after.isAskChannel('c2')).toBe(true);
    expect(await after.askChannels()).toEqual(['c2']);
    expect(await after.kept('g1')).toEqual({
      channelArticles: [{ channel: 'c1', article: 'bread' }],
      askChannels: ['c2'],
      logChannel: 'c3',
      feedback: [{ article: 'bread', verdict: 'answer', right: 1, wrong: 0 }],
      articles: { count: 0, size: 0 },
      gaps: 0,
    });
    await after.close();
  });

  test('the key for signing is made once, and is another in another store', async () => {
    const [one, beside] = [await open(), await open()];
    const [key, same] = await Promise.all([one.signingKey(), beside.signingKey()]);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(same).toBe(key);
    await one.forget('g');
    await Promise.all([one.close(), beside.close()]);
    const again = await open();
    expect(await again.signingKey()).toBe(key);
    await again.close();
    const elsewhere = await newPlace();
    const other = await openStore(elsewhere.folder, elsewhere.databaseUrl);
    expect(await other.signingKey()).not.toBe(key);
    await other.close();
    await elsewhere.remove();
  });

  test('nothing set is null, false and empty', async () => {
    const store = await open();
    expect(await store.channelArticle('c')).toBeNull();
    expect(await store.isAskChannel('c')).toBe(false);
    expect(await store.kept('g')).toEqual({
      ...{ channelArticles: [], askChannels: [], logChannel: null, feedback: [] },
      ...{ articles: { count: 0, size: 0 }, gaps: 0 },
    });
    expect(await store.forget('g')).toBe(0);
    await store.close();
  });

  test('a choice can be changed and taken back', async () => {
    const store = await open();
    await store.setChannelArticle('g', 'c', 'one');
    await store.setChannelArticle('g', 'c', 'two');
    expect(await store.channelArticle('c')).toBe('two');
    await store.setChannelArticle('g', 'c', null);
    expect(await store.channelArticle('c')).toBeNull();
    await store.setAskChannel('g', 'c', true);
    await store.setAskChannel('g', 'c', true);
    await store.setAskChannel('g', 'c', false);
    expect(await store.askChannels()).toEqual([]);
    await store.close();
  });

  test('a reader who changes the rating is counted once', async () => {
    const store = await open();
    const about = { article: 'a', verdict: 'possible' };
    await store.feedback.rate('g', about, 'right');
    await store.feedback.rate('g', about, 'right');
    await store.feedback.rate('g', about, 'wrong', 'right');
    expect((await store.kept('g')).feedback).toEqual([{ ...about, right: 1, wrong: 1 }]);
    await store.close();
  });

  test('forgetting one home leaves the others', async () => {
    const store = await open();
    for (const home of ['g1', 'g2']) {
      await store.setChannelArticle(home, `${home}-a`, 'x');
      await store.setAskChannel(home, `${home}-b`, true);
      await store.homes.setLogChannel(home, `${home}-c`);
      await store.feedback.rate(home, { article: 'x', verdict: 'answer' }, 'wrong');
    }
    expect(await store.forget('g1')).toBe(4);
    expect(await store.kept('g1')).toMatchObject({ channelArticles: [], askChannels: [], feedback: [] });
    expect((await store.kept('g2')).askChannels).toEqual(['g2-b']);
    expect(await store.homes.logChannels()).toEqual([{ home: 'g2', channel: 'g2-c' }]);
    await store.close();
  });

  test('processes that start at once make the tables once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, open));
    await Promise.all(stores.map((store, i) => store.setChannelArticle('g', `c${i}`, 'x')));
    expect((await stores[0]!.kept('g')).channelArticles).toHaveLength(6);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('many writes at once through several connections are all kept', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const about = { article: 'a', verdict: 'answer' };
    await Promise.all(
      Array.from({ length: 90 }, (_, i) => stores[i % 3]!.feedback.rate('g', about, 'right')),
    );
    expect((await stores[0]!.kept('g')).feedback).toEqual([{ ...about, right: 90, wrong: 0 }]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('any text is kept as it is', async () => {
    const store = await open();
    for (const text of [
      "'; drop table feedback; --",
      '\u202Eevil\u200B',
      '🜚',
      'a\nb',
      '%_\\',
      'x'.repeat(100_000),
    ]) {
      await store.setChannelArticle('g', 'c', text);
      expect(await store.channelArticle('c')).toBe(text);
    }
    await store.close();
  });
});

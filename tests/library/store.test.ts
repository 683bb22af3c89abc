import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openStore } from '../../src/library/open-store.ts';
import { StoreError } from '../../src/library/store.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'verbatim-store-'));

test('what was set is there after closing and opening again', async () => {
  const folder = newFolder();
  const before = await openStore(folder);
  await before.setChannelArticle('g1', 'c1', 'bread');
  await before.setAskChannel('g1', 'c2', true);
  await before.rate('g1', { article: 'bread', verdict: 'answer' }, 'right');
  await before.close();

  const after = await openStore(folder);
  expect(await after.channelArticle('c1')).toBe('bread');
  expect(await after.isAskChannel('c2')).toBe(true);
  expect(await after.askChannels()).toEqual(['c2']);
  expect(await after.kept('g1')).toEqual({
    channelArticles: [{ channel: 'c1', article: 'bread' }],
    askChannels: ['c2'],
    feedback: [{ article: 'bread', verdict: 'answer', right: 1, wrong: 0 }],
  });
  await after.close();
});

test('the key for signing is made once, and is another in another store', async () => {
  const folder = newFolder();
  const [one, beside] = [await openStore(folder), await openStore(folder)];
  const [key, same] = await Promise.all([one.signingKey(), beside.signingKey()]);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(same).toBe(key);
  await one.forget('g');
  await Promise.all([one.close(), beside.close()]);
  const again = await openStore(folder);
  expect(await again.signingKey()).toBe(key);
  await again.close();
  const other = await openStore(newFolder());
  expect(await other.signingKey()).not.toBe(key);
  await other.close();
});

test('nothing set is null, false and empty', async () => {
  const store = await openStore(newFolder());
  expect(await store.channelArticle('c')).toBeNull();
  expect(await store.isAskChannel('c')).toBe(false);
  expect(await store.kept('g')).toEqual({ channelArticles: [], askChannels: [], feedback: [] });
  expect(await store.forget('g')).toBe(0);
  await store.close();
});

test('a choice can be changed and taken back', async () => {
  const store = await openStore(newFolder());
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
  const store = await openStore(newFolder());
  const about = { article: 'a', verdict: 'possible' };
  await store.rate('g', about, 'right');
  await store.rate('g', about, 'right');
  await store.rate('g', about, 'wrong', 'right');
  expect((await store.kept('g')).feedback).toEqual([{ ...about, right: 1, wrong: 1 }]);
  await store.close();
});

test('forgetting one home leaves the others', async () => {
  const store = await openStore(newFolder());
  for (const home of ['g1', 'g2']) {
    await store.setChannelArticle(home, `${home}-a`, 'x');
    await store.setAskChannel(home, `${home}-b`, true);
    await store.rate(home, { article: 'x', verdict: 'answer' }, 'wrong');
  }
  expect(await store.forget('g1')).toBe(3);
  expect(await store.kept('g1')).toEqual({ channelArticles: [], askChannels: [], feedback: [] });
  expect((await store.kept('g2')).askChannels).toEqual(['g2-b']);
  await store.close();
});

test('every write that was confirmed survives a kill in the middle of writing', async () => {
  const folder = newFolder();
  const writer = spawn(process.execPath, ['--import', 'tsx', 'tests/library/endless-writer.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let confirmed = -1;
  for await (const line of createInterface({ input: writer.stdout! })) {
    confirmed = Number(line);
    if (confirmed === 100) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  expect(confirmed).toBeGreaterThanOrEqual(100);

  const store = await openStore(folder);
  const { channelArticles, feedback } = await store.kept('home');
  const written = new Map(channelArticles.map(({ channel, article }) => [channel, article]));
  for (let i = 0; i <= confirmed; i++) expect(written.get(`channel-${i}`)).toBe(`article-${i}`);
  expect(feedback[0]!.right).toBeGreaterThanOrEqual(confirmed + 1);
  await store.close();
});

test('a file that is no database is named, with what to do', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'verbatim.sqlite'), 'hello, I am not a database at all. '.repeat(100));
  await expect(openStore(folder)).rejects.toThrow(StoreError);
  await expect(openStore(folder)).rejects.toThrow(/verbatim\.sqlite is damaged or not an SQLite file/);
});

test('a folder that cannot be made is named, with what to do', async () => {
  const file = join(newFolder(), 'occupied');
  writeFileSync(file, '');
  await expect(openStore(join(file, 'data'))).rejects.toThrow(/DATA_DIR: .* cannot be opened \(ENOTDIR\)/);
});

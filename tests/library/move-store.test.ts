import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveStore } from '../../src/library/move-store.ts';
import { openStore } from '../../src/library/open-store.ts';
import { KINDS } from './places.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'verbatim-store-'));
const newSchema = KINDS.find(([kind]) => kind === 'PostgreSQL')?.[1];

test('where nothing is kept there is nothing to move', async () => {
  await expect(moveStore(newFolder(), 'postgres://127.0.0.1:1/x')).rejects.toThrow(
    /holds no store; there is nothing to move/,
  );
});

describe.runIf(newSchema)('from SQLite to PostgreSQL', { timeout: 30_000 }, () => {
  test('everything is there afterwards, the key for signing too, and the file is as it was', async () => {
    const folder = newFolder();
    const before = await openStore(folder);
    const key = await before.signingKey();
    for (let i = 0; i < 250; i++) await before.setChannelArticle('g', `c${i}`, `article ${i}`);
    await before.setAskChannel('g', 'ask', true);
    await before.feedback.rate('g', { article: 'a', verdict: 'answer' }, 'wrong');
    const kept = await before.kept('g');
    await before.close();

    const place = await newSchema!();
    expect(await moveStore(folder, place.databaseUrl!)).toMatchObject({
      channel_article: 250,
      ask_channel: 1,
      feedback: 1,
      secret: 1,
    });
    for (const after of [await openStore('none', place.databaseUrl), await openStore(folder)]) {
      expect(await after.kept('g')).toEqual(kept);
      expect(await after.signingKey()).toBe(key);
      await after.close();
    }

    // A second time would mix two stores.
    await expect(moveStore(folder, place.databaseUrl!)).rejects.toThrow(
      /already holds something \(table channel_article\)/,
    );
    await place.remove();
  });

  test('a database that holds something is left as it is, all of it', async () => {
    const folder = newFolder();
    const before = await openStore(folder);
    await before.setChannelArticle('g', 'c', 'moved');
    await before.close();
    const place = await newSchema!();
    const after = await openStore('none', place.databaseUrl);
    await after.feedback.rate('g', { article: 'a', verdict: 'answer' }, 'right');
    await expect(moveStore(folder, place.databaseUrl!)).rejects.toThrow(/table feedback/);
    expect((await after.kept('g')).channelArticles).toEqual([]);
    await after.close();
    await place.remove();
  });
});

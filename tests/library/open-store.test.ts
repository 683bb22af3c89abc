import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/library/open-store.ts';
import { OperatorError } from '../../src/operator-error.ts';
import { KINDS, onServer, type Place } from './places.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'verbatim-store-'));
const FILE = 'verbatim.sqlite';

/** Runs a statement on the tables, past the store. */
async function run({ folder, databaseUrl }: Place, statement: string): Promise<Record<string, unknown>[]> {
  if (databaseUrl) return onServer(async (client) => (await client.query(statement)).rows, databaseUrl);
  const database = new Database(join(folder, FILE));
  try {
    const prepared = database.prepare(statement);
    if (prepared.reader) return prepared.all() as Record<string, unknown>[];
    prepared.run();
    return [];
  } finally {
    database.close();
  }
}

describe.each(KINDS)('over %s', (kind, newPlace) => {
  test('tables of a newer version are left alone, politely', async () => {
    const place = await newPlace();
    await (await openStore(place.folder, place.databaseUrl)).close();
    await run(place, "insert into kysely_migration (name, timestamp) values ('9999-future', '2099')");
    const opening = openStore(place.folder, place.databaseUrl);
    await expect(opening).rejects.toThrow(OperatorError);
    await expect(opening).rejects.toThrow(
      /was written by a newer version \(step 9999-future\): install that version/,
    );
    await place.remove();
  });

  test('tables of an older version are copied before they are changed, once', async () => {
    const place = await newPlace();
    const store = await openStore(place.folder, place.databaseUrl);
    await store.setChannelArticle('g', 'c', 'bread');
    await store.close();
    // As they were before the last step.
    await run(place, 'drop table page_reading');
    await run(place, "delete from kysely_migration where name = '0007-pages'");
    const stores = await Promise.all([1, 2].map(() => openStore(place.folder, place.databaseUrl)));
    expect(await stores[0]!.channelArticle('c')).toBe('bread');
    await Promise.all(stores.map((one) => one.close()));
    if (kind === 'SQLite') {
      expect(readdirSync(place.folder).filter((name) => name.includes('before'))).toEqual([
        `${FILE}.before-0007-pages`,
      ]);
      const copy = new Database(join(place.folder, `${FILE}.before-0007-pages`));
      expect(copy.prepare('select article from channel_article').all()).toEqual([{ article: 'bread' }]);
      copy.close();
    } else {
      expect(await run(place, 'select article from before_0007_channel_article')).toEqual([
        { article: 'bread' },
      ]);
    }
    await place.remove();
  });
});

/** Brings what was written ahead into the file itself, which it would otherwise mend. */
const fold = (folder: string): Promise<unknown> =>
  run({ folder, databaseUrl: null, remove: async () => undefined }, 'pragma wal_checkpoint(truncate)');

describe('a damaged file', { timeout: 30_000 }, () => {
  const damaged: [what: string, damage: (path: string) => void][] = [
    ['that is no database', (path) => writeFileSync(path, 'hello, I am not a database at all. '.repeat(100))],
    [
      'whose pages were overwritten',
      (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0x5a, 4_096);
        writeFileSync(path, bytes);
      },
    ],
    ['that was cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 6_000))],
  ];
  test.each(damaged)('%s is moved aside as it is, told of, and a new one begun', async (_what, damage) => {
    const folder = newFolder();
    const path = join(folder, FILE);
    const store = await openStore(folder);
    for (let i = 0; i < 200; i++) await store.setChannelArticle('g', `c${i}`, 'a'.repeat(100));
    await store.close();
    // What was written ahead would mend the file.
    await run(
      { folder, databaseUrl: null, remove: async () => undefined },
      'pragma wal_checkpoint(truncate)',
    );
    await fold(folder);
    damage(path);
    const before = readFileSync(path);
    const told: string[] = [];
    const anew = await openStore(folder, null, (message) => told.push(message));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${path} is damaged or not an SQLite file; it was moved to ${path}.damaged`);
    expect(readFileSync(`${path}.damaged`)).toEqual(before);
    expect(await anew.askChannels()).toEqual([]);
    await anew.setAskChannel('g', 'c', true);
    await anew.close();

    // A second time the first is not overwritten either.
    await fold(folder);
    damage(path);
    await (await openStore(folder)).close();
    expect(readFileSync(`${path}.damaged`)).toEqual(before);
    expect(existsSync(`${path}.damaged-2`)).toBe(true);
  });
});

test.runIf(KINDS.length > 1)('a large table may take long to be copied', async () => {
  const place = await KINDS[1]![1]();
  await (await openStore(place.folder, place.databaseUrl)).close();
  await run(place, 'drop table page_reading');
  await run(place, "delete from kysely_migration where name = '0007-pages'");
  // Longer than a statement may take otherwise.
  const held = onServer(async (client) => {
    await client.query('begin; lock table article in access exclusive mode');
    await client.query('select pg_sleep(8)');
    await client.query('commit');
  }, place.databaseUrl!);
  await pause(500);
  await (await openStore(place.folder, place.databaseUrl)).close();
  await held;
  await place.remove();
});

test.runIf(KINDS.length > 1)(
  'schemas of others come and go while the tables are made',
  async () => {
    const place = await KINDS[1]![1]();
    let isOver = false;
    const others = onServer(async (client) => {
      for (let n = 0; !isOver; n++) {
        const schema = `verbatim_passing_${process.pid}_${n}`;
        await client.query(`create schema ${schema} create table t (id serial)`);
        await pause(20);
        await client.query(`drop schema ${schema} cascade`);
      }
    });
    try {
      for (let i = 0; i < 30; i++) {
        await (await openStore(place.folder, place.databaseUrl)).close();
        await run(place, 'drop table kysely_migration, page_reading');
        await run(place, 'drop table article, gap, change, gateway_session cascade');
        await run(place, 'drop table channel_article, ask_channel, feedback, secret, home_setting cascade');
      }
    } finally {
      isOver = true;
      await others;
    }
    await place.remove();
  },
  60_000,
);

describe('what cannot be used is named, with what to do', () => {
  test('a folder that cannot be made', async () => {
    const file = join(newFolder(), 'occupied');
    writeFileSync(file, '');
    await expect(openStore(join(file, 'data'))).rejects.toThrow(/DATA_DIR: .* cannot be opened \(ENOTDIR\)/);
  });

  test('a server that is not there, without the password', async () => {
    const opening = openStore('none', 'postgres://me:hunter2@127.0.0.1:1/x');
    await expect(opening).rejects.toThrow(OperatorError);
    await expect(opening).rejects.toThrow(/^DATABASE_URL: the server cannot be reached \(ECONNREFUSED\)/);
    await expect(opening).rejects.not.toThrow(/hunter2/);
  });

  test.runIf(process.env.TEST_DATABASE_URL)('a database that is not there', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL!);
    url.pathname = '/no_such_database';
    await expect(openStore('none', url.href)).rejects.toThrow(/there is no such database/);
  });
});

import { Kysely } from 'kysely';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { PatientSqliteDialect } from '../../src/library/sqlite-dialect.ts';

interface Tables {
  readonly note: { readonly text: string };
}

test('where there is no more room that is what is told, nothing of the change is kept, and smaller ones still are', async () => {
  const database = new Database(':memory:');
  database.exec('create table note (text text); pragma max_page_count = 10');
  const db = new Kysely<Tables>({ dialect: new PatientSqliteDialect(database) });
  const texts = async (): Promise<number> => (await db.selectFrom('note').select('text').execute()).length;
  const both = db.transaction().execute(async (change) => {
    await change.insertInto('note').values({ text: 'small' }).execute();
    await change
      .insertInto('note')
      .values({ text: 'a'.repeat(100_000) })
      .execute();
  });
  await expect(both).rejects.toThrow(/full/);
  expect(await texts()).toBe(0);
  const alone = db
    .insertInto('note')
    .values({ text: 'a'.repeat(100_000) })
    .execute();
  await expect(alone).rejects.toThrow(/full/);
  await db.insertInto('note').values({ text: 'small' }).execute();
  expect(await texts()).toBe(1);
  await db.destroy();
});

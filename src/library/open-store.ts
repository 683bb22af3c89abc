import { type Kysely, sql } from 'kysely';
import { Changes } from './changes.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { Store } from './store.ts';
import type { Tables } from './store-schema.ts';

/**
 * The store at the PostgreSQL address, or without one in a file of the folder. `tell` takes one line on what
 * whoever runs the bot should know. Throws an OperatorError when it cannot be used.
 */
export async function openStore(
  folder: string,
  databaseUrl: string | null = null,
  tell: (message: string) => void = () => undefined,
): Promise<Store> {
  if (databaseUrl !== null) return sharedStore(await openPostgres(databaseUrl), databaseUrl, tell);
  const db = await openSqlite(folder, tell);
  return new Store(db, new Changes(db, { clock: sql<number>`unixepoch('subsec')` }), null);
}

/** The processes that share a PostgreSQL wake each other when something was changed. */
async function sharedStore(db: Kysely<Tables>, url: string, tell: (message: string) => void): Promise<Store> {
  const { CHANNEL, PostgresLine } = await import('./postgres-line.ts');
  const changes = new Changes(db, {
    clock: sql<number>`extract(epoch from clock_timestamp())::float8`,
    wakeOthers: (transaction) => sql`select pg_notify(${sql.raw(CHANNEL)}, '')`.execute(transaction),
  });
  const line = new PostgresLine(url, { wake: () => changes.look(), tell });
  return new Store(db, changes, line);
}

import { KyselyStore } from './kysely-store.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

/**
 * The store at the PostgreSQL address, or without one in a file of the folder. `tell` takes one line on what whoever runs the bot should
 * know. Throws a StoreError when it cannot be used.
 */
export async function openStore(
  folder: string,
  databaseUrl: string | null = null,
  tell: (message: string) => void = () => undefined,
): Promise<Store> {
  return new KyselyStore(
    databaseUrl === null ? await openSqlite(folder, tell) : await openPostgres(databaseUrl),
  );
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { KyselyStore, migrate } from './kysely-store.ts';
import { type Store, StoreError } from './store.ts';
import type { Tables } from './store-schema.ts';

const FILE = 'verbatim.sqlite';

/** How long a write waits for another process's write, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The store in an SQLite file of the folder, which is made when it is missing. Changes are written ahead and synced, so that neither a kill
 * nor a power cut loses one that was confirmed. Throws a StoreError when the folder or the file cannot be used.
 */
export async function openStore(folder: string): Promise<Store> {
  const path = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(path);
    database.pragma(`busy_timeout = ${PATIENCE}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    await migrate(db);
    return new KyselyStore(db);
  } catch (error) {
    throw new StoreError(complaint(folder, path, error as Error));
  }
}

function complaint(folder: string, path: string, error: Error & { code?: string }): string {
  const reason = error.code ?? '';
  if (/not a database|malformed/i.test(error.message) || /NOTADB|CORRUPT/.test(reason)) {
    return `${path} is damaged or not an SQLite file: put back a copy, or move it away to begin anew`;
  }
  return `DATA_DIR: ${path} cannot be opened (${reason || error.message}): make the folder ${folder} writable, or set another`;
}

import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import { OperatorError } from '../operator-error.ts';
import { migrate } from './migrate.ts';
import { PatientSqliteDialect, patiently } from './sqlite-dialect.ts';
import type { Tables } from './store-schema.ts';

const FILE = 'verbatim.sqlite';

/** Where the folder's store is. */
export function storeFile(folder: string): string {
  return join(folder, FILE);
}

/** How long SQLite waits for others' writes, in milliseconds: it blocks, so the dialect waits instead. */
const BLOCKING_PATIENCE = 5;

/** Whether the folder holds a store already. */
export function hasSqlite(folder: string): boolean {
  return existsSync(storeFile(folder));
}

/**
 * The database in an SQLite file of the folder, both made when they are missing, its tables in their present
 * form. Changes are written ahead and synced, so that neither a kill nor a power cut loses one that was
 * confirmed. A damaged file is moved aside, told of, and a new one begun. Throws an OperatorError when the
 * folder or the file cannot be used.
 */
export async function openSqlite(folder: string, tell: (message: string) => void): Promise<Kysely<Tables>> {
  const path = storeFile(folder);
  try {
    mkdirSync(folder, { recursive: true });
    let database = await openSound(path);
    if (!database) {
      setAside(path, tell);
      database = await openSound(path);
    }
    if (!database) throw new OperatorError(`${path} cannot be made: look whether the disk is sound`);
    const db = new Kysely<Tables>({ dialect: new PatientSqliteDialect(database) });
    await migrate(db, {
      name: path,
      schema: null,
      backUp: (_, step) => backUp(db, path, step),
      slowly: (work) => work(db),
    });
    return db;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const { code, message } = error as Error & { code?: string };
    throw new OperatorError(
      `DATA_DIR: ${path} cannot be opened (${code || message}): make the folder ${folder} writable, or set another`,
    );
  }
}

/** Null when the file is damaged, or none of SQLite's. */
async function openSound(path: string): Promise<Database.Database | null> {
  const database = new Database(path);
  try {
    database.exec(`pragma busy_timeout = ${BLOCKING_PATIENCE}`);
    await patiently(() => database.exec('pragma journal_mode = WAL'));
    database.exec('pragma synchronous = FULL');
    const found = database.pragma('quick_check(1)') as { quick_check: string }[];
    if (found[0]?.quick_check === 'ok') return database;
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (!/NOTADB|CORRUPT/.test(code) && !/not a database|malformed/i.test(message)) {
      database.close();
      throw error;
    }
  }
  database.close();
  return null;
}

function setAside(path: string, tell: (message: string) => void): void {
  let aside = `${path}.damaged`;
  for (let i = 2; existsSync(aside); i++) aside = `${path}.damaged-${i}`;
  // What was written ahead goes first: left behind it would be taken for the new file's.
  for (const ending of ['-wal', '-shm', '']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  }
  tell(
    `${path} is damaged or not an SQLite file; it was moved to ${aside} and an empty one begun: to have back what was kept, stop the bot and put a copy in its place`,
  );
}

/** A whole copy beside the file, under another name first, so that no half copy is taken for one. */
async function backUp(db: Kysely<Tables>, path: string, step: string): Promise<void> {
  const copy = `${path}.before-${step}`;
  if (existsSync(copy)) return;
  const part = `${copy}.${randomUUID()}`;
  try {
    await sql`vacuum into ${part}`.execute(db);
    linkSync(part, copy);
  } catch (error) {
    // Another process that began at the same time has made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
}

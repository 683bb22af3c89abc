import { type Kysely, sql, type Transaction } from 'kysely';
import { OperatorError } from '../operator-error.ts';
import { openPostgres } from './open-postgres.ts';
import { hasSqlite, openSqlite } from './open-sqlite.ts';
import { TABLES, type Tables } from './store-schema.ts';

/** How many rows are held in memory at a time. */
const ROWS_AT_ONCE = 100;

/** How many rows of each table were moved. */
export type Moved = Readonly<Record<KeptTable, number>>;

type KeptTable = (typeof TABLES)[number];

/**
 * Copies everything that is kept in the folder's SQLite file into the database at a PostgreSQL address, all
 * or nothing; the file stays as it is, and nobody can write to it meanwhile. Throws an OperatorError when
 * there is no file, or the database already holds something.
 */
export async function moveStore(folder: string, databaseUrl: string): Promise<Moved> {
  if (!hasSqlite(folder))
    throw new OperatorError(`DATA_DIR: ${folder} holds no store; there is nothing to move`);
  const from = await openSqlite(folder, (message) => {
    throw new OperatorError(message);
  });
  try {
    const to = await openPostgres(databaseUrl);
    try {
      return await from
        .transaction()
        .execute((source) => to.transaction().execute((target) => copyAll(source, target)));
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

async function copyAll(source: Kysely<Tables>, target: Transaction<Tables>): Promise<Moved> {
  // One table may take longer than a question may.
  await sql`set local statement_timeout = 0`.execute(target);
  const moved: Partial<Record<KeptTable, number>> = {};
  for (const table of TABLES) {
    const found = await target.selectFrom(table).select(sql`1`.as('one')).limit(1).executeTakeFirst();
    if (found) {
      throw new OperatorError(
        `DATABASE_URL: the database already holds something (table ${table}); name an empty one`,
      );
    }
    moved[table] = await copyTable(source, target, table);
  }
  return moved as Moved;
}

async function copyTable(
  source: Kysely<Tables>,
  target: Transaction<Tables>,
  table: KeptTable,
): Promise<number> {
  for (let moved = 0; ; moved += ROWS_AT_ONCE) {
    const page = source.selectFrom(table).selectAll().orderBy(sql`rowid`);
    const rows = await page.limit(ROWS_AT_ONCE).offset(moved).execute();
    if (rows.length > 0) await target.insertInto(table).values(rows).execute();
    if (rows.length < ROWS_AT_ONCE) return moved + rows.length;
  }
}

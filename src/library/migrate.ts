import { type Kysely, Migrator, sql } from 'kysely';
import { OperatorError } from '../operator-error.ts';
import { MIGRATIONS, type Tables } from './store-schema.ts';

/** What differs between the databases in bringing their tables to the present form. */
export interface MigrationPlace {
  /** What the store is called in messages. */
  readonly name: string;
  /** The schema that the tables are in; null where there are none. */
  readonly schema: string | null;
  /** Keeps everything as it is before the step named; called only when there is something to keep. */
  readonly backUp: (db: Kysely<Tables>, step: string) => Promise<void>;
  /** Does the work over the same database where each statement may take long. */
  readonly slowly: (work: (db: Kysely<Tables>) => Promise<void>) => Promise<void>;
}

/**
 * Brings the tables to their present form, step by step; a failed step leaves no trace, and of several
 * processes one takes it. Throws an OperatorError when a newer version made the tables, and what the database
 * says when a step fails.
 */
export async function migrate(
  db: Kysely<Tables>,
  { name, schema, backUp, slowly }: MigrationPlace,
): Promise<void> {
  const taken = await stepsTaken(db);
  const unknown = taken.find((step) => !Object.hasOwn(MIGRATIONS, step));
  if (unknown !== undefined) {
    throw new OperatorError(
      `${name} was written by a newer version (step ${unknown}): install that version, or put back a copy from before`,
    );
  }
  const next = Object.keys(MIGRATIONS).find((step) => !taken.includes(step));
  if (next === undefined) return;
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const place = schema === null ? {} : { migrationTableSchema: schema };
  await slowly(async (slow) => {
    if (taken.length > 0) await backUp(slow, next);
    const { error } = await new Migrator({ db: slow, provider, ...place }).migrateToLatest();
    if (error) throw error;
  });
}

/** The names of the steps that made the tables; empty where there are none. */
async function stepsTaken(db: Kysely<Tables>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map((row) => row.name);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // PostgreSQL's undefined_table; SQLite has no code of its own for it.
    if (code === '42P01' || /no such table/.test(message)) return [];
    throw error;
  }
}

import { Kysely, PostgresDialect, sql } from 'kysely';
import { OperatorError } from '../operator-error.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './store-schema.ts';

/** For connections and statements, in milliseconds. The server ends a statement before we give up. */
const CONNECTION_PATIENCE = 3_000;
const STATEMENT_PATIENCE = 5_000;
/** The same of one that copies or changes a whole table. */
const STEP_PATIENCE = 30 * 60_000;
const GRACE = 2_000;
const MOST_CONNECTIONS = 5;
const MOST_ATTEMPTS = 30;
/** The lock of those who copy tables before a step; any number, the same in all processes. */
const BACKUP_LOCK = 7_301_964;

/** What of the driver's connection is taken hold of. */
interface Lent {
  /** False while an answer is waited for. */
  readonly readyForQuery: boolean;
  readonly connection: {
    readonly stream: {
      setTimeout(milliseconds: number): void;
      on(event: 'timeout', silent: () => void): void;
      destroy(): void;
    };
  };
}

/** The driver would give up on the answer alone, and lend out again a connection that has died. */
function endWhenSilent(client: Lent, patience: number): void {
  const { stream } = client.connection;
  stream.setTimeout(patience);
  // At every silence, not at the first alone: most are those of a connection that waits to be lent out.
  stream.on('timeout', () => {
    if (!client.readyForQuery) stream.destroy();
  });
}

/**
 * The database at a PostgreSQL address, its tables in their present form, in the first schema of the search
 * path. Connections that were lost are made anew when they are needed. Throws an OperatorError when the
 * server cannot be used.
 */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const db = await connect(url, STATEMENT_PATIENCE);
  try {
    const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
    const schema = rows[0]?.schema ?? null;
    if (schema === null) throw new OperatorError('DATABASE_URL: the search path names no schema that exists');
    await migrate(db, {
      name: 'DATABASE_URL: the database',
      schema,
      backUp: (slow, step) => backUp(slow, schema, step),
      async slowly(work) {
        const slow = await connect(url, STEP_PATIENCE);
        await inSpiteOfOthers(() => work(slow)).finally(() => slow.destroy());
      },
    });
    return db;
  } catch (error) {
    await db.destroy();
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`DATABASE_URL: ${complaint(error as Error & { code?: string })}`);
  }
}

/** What the server says of a schema, of a table in it, and of one that went while it was being looked at. */
const HAS_GONE: ReadonlySet<string> = new Set(['3F000', '42P01', 'XX000']);

/** Kysely looks at all schemas, and fails where another's is dropped meanwhile: then again, a few times. */
async function inSpiteOfOthers(work: () => Promise<void>): Promise<void> {
  for (let left = MOST_ATTEMPTS - 1; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (!HAS_GONE.has((error as { code?: string }).code ?? '') || left === 0) throw error;
    }
  }
}

/** Connections made when needed, whose statements may take so many milliseconds. */
async function connect(url: string, patience: number): Promise<Kysely<Tables>> {
  // Imported here: whoever keeps state in a file has no use for it.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_PATIENCE,
    statement_timeout: patience,
    application_name: 'verbatim',
    keepAlive: true,
  });
  // A lost connection is replaced and its asker told; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    endWhenSilent(client as unknown as Lent, patience + GRACE);
  });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** What the fault means; the address may hold a password and is not named. */
function complaint({ code = '', message }: Error & { code?: string }): string {
  if (code === '28P01' || code === '28000')
    return 'the server refuses the user or the password; correct them';
  if (code === '3D000') return 'there is no such database on the server; make it, or name another';
  if (code === '42501') return 'the user may not make tables in the database; grant CREATE on its schema';
  if (code === '25006') return 'the database is read-only; name the primary server';
  if (/^[A-Z0-9]{5}$/.test(code)) return `the database cannot be used (${code}: ${message})`;
  return `the server cannot be reached (${code || message}); look whether it runs and the address is right`;
}

/** A copy of each table beside it, in one transaction; the copies of the step before are let go. */
async function backUp(db: Kysely<Tables>, schema: string, step: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(BACKUP_LOCK)})`.execute(trx);
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = ${schema} and table_type = 'BASE TABLE' order by table_name`.execute(trx);
    const names = rows.map(({ name }) => name);
    const prefix = `before_${step.slice(0, 4)}_`;
    if (names.some((name) => name.startsWith(prefix))) return;
    for (const name of names) {
      if (/^before_\d{4}_/.test(name)) await trx.schema.dropTable(name).execute();
      else await sql`create table ${sql.table(prefix + name)} as table ${sql.table(name)}`.execute(trx);
    }
  });
}

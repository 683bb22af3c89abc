import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import type Database from 'libsql';

/** How often, and how far apart in milliseconds, the right to write is asked for: five seconds in all. */
const MOST_TRIES = 250;
const PAUSE = 20;
/** What only reads, and what is written out: the latter must know itself what it may meet. */
const WITHOUT_TRANSACTION = ['SelectQueryNode', 'RawNode'];

/**
 * SQLite with what Kysely's own dialect leaves out: whoever writes takes the right to it at the beginning,
 * since a transaction that reads first and then writes fails whenever another process wrote between; and
 * whoever finds another writing waits without holding up the event loop. Migrations run in such a
 * transaction, so that of two processes one migrates and the other finds it done.
 */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): PatientDriver {
    return new PatientDriver({ database: this.#database }, this.#database);
  }

  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(config: SqliteDialectConfig, database: Database.Database) {
    super(config);
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection(), this.#database);
  }

  override async beginTransaction(): Promise<void> {
    await begin(this.#database);
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    rollBack(this.#database);
  }
}

/** Puts each change that stands outside of a transaction into one of its own. */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #database: Database.Database;

  constructor(connection: DatabaseConnection, database: Database.Database) {
    this.#connection = connection;
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#database.inTransaction || WITHOUT_TRANSACTION.includes(query.query.kind)) {
      return this.#connection.executeQuery(query);
    }
    await begin(this.#database);
    try {
      const result = await this.#connection.executeQuery<R>(query);
      this.#database.exec('commit');
      return result;
    } catch (error) {
      rollBack(this.#database);
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery(query, chunkSize);
  }
}

/** Where the disk fails SQLite has rolled back itself: then that fault is told, not ours. */
function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec('rollback');
}

/** By `exec`: a prepared statement that met another writer stays open, and no transaction could end. */
function begin(database: Database.Database): Promise<void> {
  return patiently(() => database.exec('begin immediate'));
}

/** Does it again, five seconds long, while another connection has the right to write. */
export async function patiently(work: () => unknown): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      work();
      return;
    } catch (error) {
      const isBusy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
      if (!isBusy || tries === MOST_TRIES) throw error;
    }
    await pause(PAUSE);
  }
}

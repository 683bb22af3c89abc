import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where a store is kept, made for one test. */
export interface Place {
  readonly folder: string;
  readonly databaseUrl: string | null;
  /** What is left of it is deleted. */
  remove(): Promise<void>;
}

/** The kinds of database that the tests have, each with a new and empty place. */
export const KINDS: readonly (readonly [name: string, newPlace: () => Promise<Place>])[] = [
  ['SQLite', newFolder],
  ...(process.env.TEST_DATABASE_URL ? [['PostgreSQL', newSchema] as const] : []),
];

if (!process.env.TEST_DATABASE_URL) {
  process.stderr.write('TEST_DATABASE_URL is not set: the store is tested over SQLite only\n');
}

async function newFolder(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
  return { folder, databaseUrl: null, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** A schema of its own, the only one on the search path. */
async function newSchema(): Promise<Place> {
  const schema = `verbatim_test_${randomUUID().replaceAll('-', '')}`;
  const run = (statement: string): Promise<unknown> => onServer((client) => client.query(statement));
  await run(`create schema ${schema}`);
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.searchParams.set('options', `-c search_path=${schema}`);
  // What belongs to a file is never used.
  return {
    folder: '/dev/null/none',
    databaseUrl: url.href,
    remove: async () => void (await run(`drop schema ${schema} cascade`)),
  };
}

/** Asks the server of the tests by a connection of its own. */
export async function onServer<T>(
  work: (client: pg.Client) => Promise<T>,
  url = process.env.TEST_DATABASE_URL!,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

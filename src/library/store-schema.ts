import type { Kysely, Migration } from 'kysely';

/** The tables, in words that SQLite and PostgreSQL share. */
export interface Tables {
  channel_article: { channel: string; home: string; article: string };
  ask_channel: { channel: string; home: string };
  feedback: { home: string; article: string; verdict: string; right_count: number; wrong_count: number };
  secret: { name: string; value: string };
}

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('channel_article')
      .addColumn('channel', 'text', (column) => column.primaryKey())
      .addColumn('home', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('ask_channel')
      .addColumn('channel', 'text', (column) => column.primaryKey())
      .addColumn('home', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('feedback')
      .addColumn('home', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('right_count', 'integer', (column) => column.notNull())
      .addColumn('wrong_count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['home', 'article', 'verdict'])
      .execute();
    for (const table of ['channel_article', 'ask_channel'] as const) {
      await db.schema.createIndex(`${table}_home`).on(table).column('home').execute();
    }
  },
};

const secrets: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('secret')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};

/** How the tables came to be, step by step. A step that was ever released is never changed; the names give the order. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-secrets': secrets,
};

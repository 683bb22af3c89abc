import type { Kysely, Migration } from 'kysely';

/** The tables, in words that SQLite and PostgreSQL share. */
export interface Tables {
  channel_article: { channel: string; home: string; article: string };
  ask_channel: { channel: string; home: string };
  feedback: { home: string; article: string; verdict: string; right_count: number; wrong_count: number };
  secret: { name: string; value: string };
  article: ArticleRow;
  home_setting: { home: string; name: string; value: string };
  gap: GapRow;
  change: ChangeRow;
  gateway_session: SessionRow;
  page_reading: { page: string; leased_until: string };
}

/** Every table that holds what is to be kept; what the others hold is of use for a day at most. */
export const TABLES = [
  'channel_article',
  'ask_channel',
  'feedback',
  'secret',
  'article',
  'home_setting',
  'gap',
] as const satisfies readonly (keyof Tables)[];

interface ArticleRow {
  home: string;
  id: string;
  title: string;
  /** link, file or text. */
  origin: string;
  /** The link, or the file's name; empty for a text. */
  source: string;
  format: string;
  /** ISO 8601. */
  read_at: string;
  /** The version of the program that read it. */
  reader: string;
  /** The length of the text in UTF-16 units. */
  size: number;
  /** The article as JSON. */
  content: string;
  /** What the site said of the page; null for what is no link. */
  url: string | null;
  etag: string | null;
  last_modified: string | null;
  /** Why the last reading failed; null when it did not. */
  fault: string | null;
  /** A digest of the text. */
  print: string;
  /** What the file says of itself, as JSON. */
  metadata: string;
  sentences: number;
  paragraphs: number;
  /** How often it is read anew. */
  reread: string;
  /** When it is to be read anew, ISO 8601; null for what never is. */
  due_at: string | null;
  /** 1 while its moderators are to be told of its fault; null when they were, and where there is none. */
  untold: number | null;
}

interface GapRow {
  home: string;
  /** By which like questions are known. */
  terms: string;
  question: string;
  article: string;
  passage: string;
  asked: number;
  /** ISO 8601. */
  last_asked: string;
}

/** That something of a home was changed, for the processes that share the database. */
interface ChangeRow {
  home: string;
  what: string;
  /** Seconds since 1970 by the database's clock. */
  changed_at: number;
  /** The process that made the change. */
  author: string;
}

/** A connection to the gateway that was left so that it can be taken up again. */
interface SessionRow {
  application: string;
  shard: number;
  total: number;
  /** Seconds since 1970 by the database's clock. */
  left_at: number;
  /** As JSON: what Discord knows the session by. */
  session: string;
  /** The servers as they were, which Discord does not tell anew: JSON, deflated, in base64. */
  servers: string;
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

const articles: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('article')
      .addColumn('home', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('format', 'text', (column) => column.notNull())
      .addColumn('read_at', 'text', (column) => column.notNull())
      .addColumn('reader', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('url', 'text')
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('fault', 'text')
      .addPrimaryKeyConstraint('article_key', ['home', 'id'])
      .execute();
    await db.schema
      .createTable('home_setting')
      .addColumn('home', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('home_setting_key', ['home', 'name'])
      .execute();
    await db.schema
      .createTable('gap')
      .addColumn('home', 'text', (column) => column.notNull())
      .addColumn('terms', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('passage', 'text', (column) => column.notNull())
      .addColumn('asked', 'integer', (column) => column.notNull())
      .addColumn('last_asked', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('gap_key', ['home', 'terms'])
      .execute();
  },
};

const cards: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [name, kind, usual] of [
      ['print', 'text', ''],
      ['metadata', 'text', '{}'],
      ['sentences', 'integer', 0],
      ['paragraphs', 'integer', 0],
      ['reread', 'text', 'off'],
    ] as const) {
      const alter = db.schema.alterTable('article');
      await alter.addColumn(name, kind, (column) => column.notNull().defaultTo(usual)).execute();
    }
    for (const name of ['due_at', 'leased_until'] as const) {
      await db.schema.alterTable('article').addColumn(name, 'text').execute();
    }
    await db.schema.createIndex('article_due').on('article').column('due_at').execute();
  },
};

const processes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('change')
      .addColumn('home', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'double precision', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('change_key', ['home', 'what'])
      .execute();
    await db.schema.createIndex('change_changed_at').on('change').column('changed_at').execute();
    await db.schema
      .createTable('gateway_session')
      .addColumn('application', 'text', (column) => column.notNull())
      .addColumn('shard', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('left_at', 'double precision', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('servers', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('gateway_session_key', ['application', 'shard', 'total'])
      .execute();
  },
};

const untold: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('article').addColumn('untold', 'integer').execute();
    await db.schema.createIndex('article_untold').on('article').column('untold').execute();
  },
};

/** Pages being read, by digest, and until when. Older processes may still use article.leased_until. */
const pages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('page_reading')
      .addColumn('page', 'text', (column) => column.primaryKey())
      .addColumn('leased_until', 'text', (column) => column.notNull())
      .execute();
  },
};

/** How the tables came to be. A released step is never changed; the names give the order. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-secrets': secrets,
  '0003-articles': articles,
  '0004-cards': cards,
  '0005-processes': processes,
  '0006-untold': untold,
  '0007-pages': pages,
};

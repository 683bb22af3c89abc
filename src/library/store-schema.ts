import type { Kysely, Migration } from 'kysely';

/** Where something is kept for: a server's id, or outside of servers the id of the channel. */
export type Home = string;

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
  ...(['channel_article', 'ask_channel', 'feedback', 'secret', 'article', 'home_setting', 'gap'] as const),
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

type Kind = 'text' | 'integer' | 'double precision';

/** Makes a table. A column whose kind ends with `?` may be null; the key is one column, or several. */
async function makeTable(
  db: Kysely<unknown>,
  table: string,
  columns: Readonly<Record<string, Kind | `${Kind}?`>>,
  ...key: readonly string[]
): Promise<void> {
  let making = db.schema.createTable(table);
  for (const [name, kind] of Object.entries(columns)) {
    const isKey = key.length === 1 && name === key[0];
    making = making.addColumn(name, kind.replace('?', '') as Kind, (column) =>
      isKey ? column.primaryKey() : kind.endsWith('?') ? column : column.notNull(),
    );
  }
  await (key.length === 1
    ? making
    : making.addPrimaryKeyConstraint(`${table}_key`, [...key] as never[])
  ).execute();
}

async function makeIndex(db: Kysely<unknown>, table: string, column: string, name: string): Promise<void> {
  await db.schema.createIndex(name).on(table).column(column).execute();
}

/** How the tables came to be. A released step is never changed; the names give the order. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': {
    async up(db: Kysely<unknown>) {
      const channel = { channel: 'text', home: 'text' } as const;
      await makeTable(db, 'channel_article', { ...channel, article: 'text' }, 'channel');
      await makeTable(db, 'ask_channel', channel, 'channel');
      const counts = { right_count: 'integer', wrong_count: 'integer' } as const;
      const rated = { home: 'text', article: 'text', verdict: 'text', ...counts } as const;
      await makeTable(db, 'feedback', rated, 'home', 'article', 'verdict');
      for (const table of ['channel_article', 'ask_channel'])
        await makeIndex(db, table, 'home', `${table}_home`);
    },
  },
  '0002-secrets': {
    async up(db: Kysely<unknown>) {
      await makeTable(db, 'secret', { name: 'text', value: 'text' }, 'name');
    },
  },
  '0003-articles': {
    async up(db: Kysely<unknown>) {
      const article = {
        ...({
          home: 'text',
          id: 'text',
          title: 'text',
          origin: 'text',
          source: 'text',
          format: 'text',
        } as const),
        ...({ read_at: 'text', reader: 'text', size: 'integer', content: 'text' } as const),
        ...({ url: 'text?', etag: 'text?', last_modified: 'text?', fault: 'text?' } as const),
      };
      await makeTable(db, 'article', article, 'home', 'id');
      await makeTable(db, 'home_setting', { home: 'text', name: 'text', value: 'text' }, 'home', 'name');
      const gap = {
        ...({ home: 'text', terms: 'text', question: 'text', article: 'text', passage: 'text' } as const),
        ...({ asked: 'integer', last_asked: 'text' } as const),
      };
      await makeTable(db, 'gap', gap, 'home', 'terms');
    },
  },
  '0004-cards': {
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
      for (const name of ['due_at', 'leased_until'] as const)
        await db.schema.alterTable('article').addColumn(name, 'text').execute();
      await makeIndex(db, 'article', 'due_at', 'article_due');
    },
  },
  '0005-processes': {
    async up(db: Kysely<unknown>) {
      const change = { home: 'text', what: 'text', changed_at: 'double precision', author: 'text' } as const;
      await makeTable(db, 'change', change, 'home', 'what');
      await makeIndex(db, 'change', 'changed_at', 'change_changed_at');
      const session = {
        ...({ application: 'text', shard: 'integer', total: 'integer' } as const),
        ...({ left_at: 'double precision', session: 'text', servers: 'text' } as const),
      };
      await makeTable(db, 'gateway_session', session, 'application', 'shard', 'total');
    },
  },
  '0006-untold': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('article').addColumn('untold', 'integer').execute();
      await makeIndex(db, 'article', 'untold', 'article_untold');
    },
  },
  /** Pages being read, by digest, and until when. Older processes may still use article.leased_until. */
  '0007-pages': {
    async up(db: Kysely<unknown>) {
      await makeTable(db, 'page_reading', { page: 'text', leased_until: 'text' }, 'page');
    },
  },
};

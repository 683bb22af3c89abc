import { type Kysely, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Metadata } from '../article/article.ts';
import type { Changes } from './changes.ts';
import { digest } from './digest.ts';
import { LOG_CHANNEL } from './home-settings.ts';
import type { Due, KeptArticle, LogChannel, Origin, Reread, ShelfLimits, Untold } from './kept-article.ts';
import type { Home, Tables } from './store-schema.ts';

const COLUMNS = [
  ...(['id', 'title', 'origin', 'source', 'format', 'reader', 'size', 'url', 'etag', 'fault'] as const),
  ...(['print', 'metadata', 'sentences', 'paragraphs', 'reread'] as const),
  'read_at as readAt',
  'due_at as dueAt',
  'last_modified as lastModified',
] as const;

/** A fault is to be told of when there was none before. */
const UNLESS_FAULTY = sql<number | null>`case when fault is null then 1 else untold end`;

/** How many articles of servers asked lately are kept at hand, without their texts. */
const KNOWN = 50_000;

/** The articles that servers have added. Every call takes the server, and none reaches another's. */
export class KeptArticles {
  readonly #db: Kysely<Tables>;
  readonly #changes: Changes;
  /** What each question needs to know. */
  readonly #recent = new LRUCache<Home, readonly KeptArticle[]>({
    maxSize: KNOWN,
    sizeCalculation: (articles) => articles.length + 1,
  });

  /** How often articles were changed: what was read before the last change is not kept at hand. */
  #version = 0;

  constructor(db: Kysely<Tables>, changes: Changes) {
    this.#db = db;
    this.#changes = changes;
    changes.onChange(({ what, home }) => {
      if (what !== 'articles') return;
      this.#version += 1;
      if (home === null) this.#recent.clear();
      else this.#recent.delete(home);
    });
  }

  /** By title. */
  async list(home: Home): Promise<readonly KeptArticle[]> {
    const query = this.#db.selectFrom('article').select(COLUMNS).where('home', '=', home);
    const rows = await query.orderBy('title').orderBy('id').execute();
    return rows.map((row) => ({
      ...row,
      origin: row.origin as Origin,
      reread: row.reread as Reread,
      metadata: JSON.parse(row.metadata) as Metadata,
    }));
  }

  /** The same a moment ago; others' changes are seen within a second. */
  async recent(home: Home): Promise<readonly KeptArticle[]> {
    const known = this.#recent.get(home);
    if (known) return known;
    const version = this.#version;
    const articles = await this.list(home);
    if (version === this.#version) this.#recent.set(home, articles);
    return articles;
  }

  /** The articles of these ids as JSON, by id; those that are not there are left out. */
  async contents(home: Home, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const contents = new Map<string, string>();
    // One after the other: each may be megabytes, during which nothing else runs.
    for (const id of ids) {
      const query = this.#db.selectFrom('article').select('content').where('home', '=', home);
      const row = await query.where('id', '=', id).executeTakeFirst();
      if (row) contents.set(id, row.content);
    }
    return contents;
  }

  /**
   * Keeps the article, given as JSON, in the place of the one with its id, or with `isNew` where there is
   * none. Tells what stands against it, another article of its title too, and then keeps nothing of it. Of
   * several at once each finds what those before have kept.
   */
  keep(
    home: Home,
    kept: KeptArticle,
    content: string,
    { limits, isNew }: { readonly limits: ShelfLimits; readonly isNew: boolean },
  ): Promise<keyof ShelfLimits | 'title' | 'taken' | 'gone' | null> {
    const { readAt, dueAt, lastModified, metadata, ...rest } = kept;
    const times = { read_at: readAt, due_at: dueAt, last_modified: lastModified };
    const row = { ...rest, ...times, metadata: JSON.stringify(metadata), content, untold: null };
    return this.#changes.make(
      async (db, note) => {
        // First of all, since of two that change one home at once the second waits here for the first.
        await note('articles', home);
        const query = db.selectFrom('article').select(['title', 'size']).where('home', '=', home);
        const others = await query.where('id', '!=', kept.id).execute();
        const title = kept.title.toLowerCase();
        if (others.some((other) => other.title.toLowerCase() === title)) return 'title';
        if (others.length + 1 > limits.articles) return 'articles';
        if (others.reduce((sum, { size }) => sum + size, kept.size) > limits.size) return 'size';
        if (!isNew) {
          const update = db
            .updateTable('article')
            .set(row)
            .where('home', '=', home)
            .where('id', '=', kept.id);
          return (await update.executeTakeFirst()).numUpdatedRows === 0n ? 'gone' : null;
        }
        const insert = db.insertInto('article').values({ home, ...row });
        const free = insert.onConflict((conflict) => conflict.columns(['home', 'id']).doNothing());
        return (await free.executeTakeFirst()).numInsertedOrUpdatedRows === 0n ? 'taken' : null;
      },
      (against) => against === null,
    );
  }

  /** Records the result of a re-reading that brought no new text. */
  async note(
    home: Home,
    id: string,
    {
      readAt,
      dueAt,
      lastModified,
      ...rest
    }: Partial<Pick<KeptArticle, 'readAt' | 'dueAt' | 'reread' | 'etag' | 'lastModified' | 'fault'>>,
  ): Promise<void> {
    const row = {
      ...rest,
      ...(dueAt !== undefined && { due_at: dueAt }),
      ...(readAt !== undefined && { read_at: readAt }),
      ...(lastModified !== undefined && { last_modified: lastModified }),
      ...(rest.fault !== undefined && { untold: rest.fault === null ? null : UNLESS_FAULTY }),
    };
    await this.#changes.make(async (db, note) => {
      await note('articles', home);
      await db.updateTable('article').set(row).where('home', '=', home).where('id', '=', id).execute();
    });
  }

  /** Whether there was one. Channels that had chosen it ask all articles again. */
  remove(home: Home, id: string): Promise<boolean> {
    return this.#changes.make(
      async (db, note) => {
        await note('articles', home);
        await note('settings', home);
        await db.deleteFrom('channel_article').where('home', '=', home).where('article', '=', id).execute();
        const query = db.deleteFrom('article').where('home', '=', home).where('id', '=', id);
        return (await query.executeTakeFirst()).numDeletedRows > 0n;
      },
      (isGone) => isGone,
    );
  }

  /** Those whose time has come, the longest overdue first. */
  async due(now: string, most: number): Promise<readonly Due[]> {
    return this.#db
      .selectFrom('article')
      .select(['home', 'id', 'source'])
      .where('due_at', '<=', now)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('home_setting')
              .select('value')
              .where('name', '=', 'left')
              .whereRef('home_setting.home', '=', 'article.home'),
          ),
        ),
      )
      .orderBy('due_at')
      .limit(most)
      .execute();
  }

  /** Takes the page for the asker alone, over all processes, until a time; false when it is taken. */
  async lease(page: string, now: string, until: string): Promise<boolean> {
    await this.#db.deleteFrom('page_reading').where('leased_until', '<=', now).execute();
    const insert = this.#db.insertInto('page_reading').values({ page: digest(page), leased_until: until });
    const taken = insert.onConflict((conflict) => conflict.column('page').doNothing());
    return (await taken.executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
  }

  /** Gives back what was taken until that time. */
  async release(page: string, until: string): Promise<void> {
    const free = this.#db.deleteFrom('page_reading').where('page', '=', digest(page));
    await free.where('leased_until', '=', until).execute();
  }

  /** The servers with a log channel whose moderators are to be told of something, and that channel. */
  async homesToTell(): Promise<readonly LogChannel[]> {
    return this.#db
      .selectFrom('home_setting')
      .select(['home', 'value as channel'])
      .where('name', '=', LOG_CHANNEL)
      .where('home', 'in', (articles) =>
        articles.selectFrom('article').select('home').where('untold', '=', 1),
      )
      .orderBy('home')
      .execute();
  }

  /** The server's faults to be told, by title, for the first who asks; each once until it is mended. */
  async takeUntold(home: Home): Promise<readonly Untold[]> {
    const taken = await this.#db
      .updateTable('article')
      .set({ untold: null })
      .where('home', '=', home)
      .where('untold', '=', 1)
      .returning(['id', 'title', 'source', 'fault'])
      .execute();
    const faulty = taken.filter((one): one is Untold => one.fault !== null);
    return faulty.sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  /** They could not be told of, and are given out again. */
  async leaveUntold(home: Home, ids: readonly string[]): Promise<void> {
    const faulty = this.#db.updateTable('article').set({ untold: 1 }).where('fault', 'is not', null);
    await faulty.where('home', '=', home).where('id', 'in', ids).execute();
  }
}

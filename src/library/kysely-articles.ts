import type { Kysely } from 'kysely';
import type { Article } from '../article/article.ts';
import type { Home } from './home.ts';
import type { KeptArticle, KeptArticles, Origin, ShelfLimits } from './kept-article.ts';
import type { Tables } from './store-schema.ts';

const COLUMNS = [
  ...(['id', 'title', 'origin', 'source', 'format', 'reader', 'size', 'url', 'etag', 'fault'] as const),
  'read_at as readAt',
  'last_modified as lastModified',
] as const;

/** The servers' articles over any database that Kysely speaks to. */
export class KyselyArticles implements KeptArticles {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async list(home: Home): Promise<readonly KeptArticle[]> {
    const query = this.#db.selectFrom('article').select(COLUMNS).where('home', '=', home);
    const rows = await query.orderBy('title').orderBy('id').execute();
    return rows.map((row) => ({ ...row, origin: row.origin as Origin }));
  }

  async article(home: Home, id: string): Promise<Article | null> {
    const query = this.#db
      .selectFrom('article')
      .select('content')
      .where('home', '=', home)
      .where('id', '=', id);
    const row = await query.executeTakeFirst();
    return row ? (JSON.parse(row.content) as Article) : null;
  }

  keep(
    home: Home,
    kept: KeptArticle,
    article: Article,
    limits: ShelfLimits,
  ): Promise<keyof ShelfLimits | null> {
    const { readAt, lastModified, ...rest } = kept;
    const row = { ...rest, read_at: readAt, last_modified: lastModified, content: JSON.stringify(article) };
    return this.#db.transaction().execute(async (db) => {
      const others = await db
        .selectFrom('article')
        .select((one) => [one.fn.countAll().as('articles'), one.fn.sum('size').as('size')])
        .where('home', '=', home)
        .where('id', '!=', kept.id)
        .executeTakeFirstOrThrow();
      if (Number(others.articles) + 1 > limits.articles) return 'articles';
      if (Number(others.size) + kept.size > limits.size) return 'size';
      await db
        .insertInto('article')
        .values({ home, ...row })
        .onConflict((conflict) => conflict.columns(['home', 'id']).doUpdateSet(row))
        .execute();
      return null;
    });
  }

  async note(
    home: Home,
    id: string,
    { readAt, lastModified, ...rest }: Parameters<KeptArticles['note']>[2],
  ): Promise<void> {
    const row = {
      ...rest,
      ...(readAt !== undefined && { read_at: readAt }),
      ...(lastModified !== undefined && { last_modified: lastModified }),
    };
    await this.#db.updateTable('article').set(row).where('home', '=', home).where('id', '=', id).execute();
  }

  async remove(home: Home, id: string): Promise<boolean> {
    const query = this.#db.deleteFrom('article').where('home', '=', home).where('id', '=', id);
    return (await query.executeTakeFirst()).numDeletedRows > 0n;
  }
}

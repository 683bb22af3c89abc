import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { KyselyArticles } from './kysely-articles.ts';
import type { FeedbackCount, Home, Kept, Rating, Store } from './store.ts';
import type { Tables } from './store-schema.ts';

/** After how many milliseconds what another process changed is seen here. */
const SEEN_AFTER = 10_000;

const SIGNING_KEY = 'signing key';
const KEY_BYTES = 32;

/** The store over any database that Kysely speaks to; its tables must be in their present form. */
export class KyselyStore implements Store {
  readonly articles: KyselyArticles;
  readonly #db: Kysely<Tables>;
  /** The article of a channel is looked up with each question. Another process's change is seen when this has expired. */
  readonly #articles = new LRUCache<string, { readonly article: string | null }>({
    max: 10_000,
    ttl: SEEN_AFTER,
  });

  constructor(db: Kysely<Tables>) {
    this.#db = db;
    this.articles = new KyselyArticles(db);
  }

  async channelArticle(channel: string): Promise<string | null> {
    const known = this.#articles.get(channel);
    if (known) return known.article;
    const query = this.#db.selectFrom('channel_article').select('article').where('channel', '=', channel);
    const article = (await query.executeTakeFirst())?.article ?? null;
    this.#articles.set(channel, { article });
    return article;
  }

  async setChannelArticle(home: Home, channel: string, article: string | null): Promise<void> {
    if (article === null) {
      await this.#db.deleteFrom('channel_article').where('channel', '=', channel).execute();
    } else {
      await this.#db
        .insertInto('channel_article')
        .values({ home, channel, article })
        .onConflict((conflict) => conflict.column('channel').doUpdateSet({ home, article }))
        .execute();
    }
    this.#articles.delete(channel);
  }

  async isAskChannel(channel: string): Promise<boolean> {
    const query = this.#db.selectFrom('ask_channel').select('channel').where('channel', '=', channel);
    return (await query.executeTakeFirst()) !== undefined;
  }

  async setAskChannel(home: Home, channel: string, on: boolean): Promise<void> {
    if (!on) {
      await this.#db.deleteFrom('ask_channel').where('channel', '=', channel).execute();
      return;
    }
    await this.#db
      .insertInto('ask_channel')
      .values({ home, channel })
      .onConflict((conflict) => conflict.column('channel').doUpdateSet({ home }))
      .execute();
  }

  async askChannels(): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('ask_channel').select('channel').orderBy('channel').execute();
    return rows.map(({ channel }) => channel);
  }

  async rate(
    home: Home,
    { article, verdict }: { article: string; verdict: string },
    rating: Rating,
    instead?: Rating,
  ): Promise<void> {
    const right = Number(rating === 'right') - Number(instead === 'right');
    const wrong = Number(rating === 'wrong') - Number(instead === 'wrong');
    await this.#db
      .insertInto('feedback')
      .values({ home, article, verdict, right_count: Math.max(right, 0), wrong_count: Math.max(wrong, 0) })
      .onConflict((conflict) =>
        conflict.columns(['home', 'article', 'verdict']).doUpdateSet((row) => ({
          right_count: row('feedback.right_count', '+', right),
          wrong_count: row('feedback.wrong_count', '+', wrong),
        })),
      )
      .execute();
  }

  /** Of several processes that start at once, one makes the key and all read it. */
  async signingKey(): Promise<string> {
    const made = { name: SIGNING_KEY, value: randomBytes(KEY_BYTES).toString('base64url') };
    const whereMissing = this.#db.insertInto('secret').values(made);
    await whereMissing.onConflict((conflict) => conflict.column('name').doNothing()).execute();
    const query = this.#db.selectFrom('secret').select('value').where('name', '=', SIGNING_KEY);
    return (await query.executeTakeFirstOrThrow()).value;
  }

  async kept(home: Home): Promise<Kept> {
    const db = this.#db;
    const channels = db.selectFrom('channel_article').select(['channel', 'article']).where('home', '=', home);
    const asks = db.selectFrom('ask_channel').select('channel').where('home', '=', home);
    return {
      channelArticles: await channels.orderBy('channel').execute(),
      askChannels: (await asks.orderBy('channel').execute()).map(({ channel }) => channel),
      feedback: await this.#feedback(home),
    };
  }

  async forget(home: Home): Promise<number> {
    const gone = await this.#db
      .transaction()
      .execute(async (db) => [
        await db.deleteFrom('channel_article').where('home', '=', home).executeTakeFirst(),
        await db.deleteFrom('ask_channel').where('home', '=', home).executeTakeFirst(),
        await db.deleteFrom('feedback').where('home', '=', home).executeTakeFirst(),
        await db.deleteFrom('article').where('home', '=', home).executeTakeFirst(),
        await db.deleteFrom('home_setting').where('home', '=', home).executeTakeFirst(),
        await db.deleteFrom('gap').where('home', '=', home).executeTakeFirst(),
      ]);
    this.#articles.clear();
    return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  async #feedback(home: Home): Promise<FeedbackCount[]> {
    const query = this.#db.selectFrom('feedback').selectAll().where('home', '=', home);
    const rows = await query.orderBy('article').orderBy('verdict').execute();
    return rows.map((row) => ({
      article: row.article,
      verdict: row.verdict,
      right: Math.max(row.right_count, 0),
      wrong: Math.max(row.wrong_count, 0),
    }));
  }
}

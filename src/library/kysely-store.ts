import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ChangeListener, Changes } from './changes.ts';
import { isoTime } from './iso-time.ts';
import type { KeptArticle, LogChannel } from './kept-article.ts';
import { KyselyArticles } from './kysely-articles.ts';
import { KyselyGaps } from './kysely-gaps.ts';
import {
  LOG_CHANNEL,
  listLogChannels,
  listOver,
  listServers,
  noteLeft,
  readSetting,
  removeSetting,
  writeSetting,
} from './kysely-servers.ts';
import { LeftSessions } from './left-sessions.ts';
import type { PostgresLine } from './postgres-line.ts';
import type { FeedbackCount, Home, Kept, Rating, Store } from './store.ts';
import type { Tables } from './store-schema.ts';
import { type GiveBack, takeTurn } from './turns.ts';

/** So many channels' settings are at hand, which each message asks for. */
const CHANNELS_AT_HAND = 10_000;

const SIGNING_KEY = 'signing key';
const KEY_BYTES = 32;

/** The store over any database that Kysely speaks to; its tables must be in their present form. */
export class KyselyStore implements Store {
  readonly articles: KyselyArticles;
  readonly gaps: KyselyGaps;
  readonly sessions: LeftSessions;
  readonly #db: Kysely<Tables>;
  readonly #changes: Changes;
  readonly #line: PostgresLine | null;
  readonly #channelArticles = new LRUCache<string, { readonly article: string | null }>({
    max: CHANNELS_AT_HAND,
  });
  readonly #askChannels = new LRUCache<string, boolean>({ max: CHANNELS_AT_HAND });
  /** How often settings were changed: what was read before the last change is not kept at hand. */
  #version = 0;

  /** `line` brings news of other processes, and is closed with the store; null where there are none. */
  constructor(db: Kysely<Tables>, changes: Changes, line: PostgresLine | null) {
    this.#db = db;
    this.#changes = changes;
    this.#line = line;
    this.articles = new KyselyArticles(db, changes);
    this.gaps = new KyselyGaps(db);
    this.sessions = new LeftSessions(db, changes.clock);
    changes.onChange(({ what }) => {
      if (what === 'settings') this.#forgetSettings();
    });
  }

  async channelArticle(channel: string): Promise<string | null> {
    const known = this.#channelArticles.get(channel);
    if (known) return known.article;
    const version = this.#version;
    const query = this.#db.selectFrom('channel_article').select('article').where('channel', '=', channel);
    const article = (await query.executeTakeFirst())?.article ?? null;
    if (version === this.#version) this.#channelArticles.set(channel, { article });
    return article;
  }

  async setChannelArticle(home: Home, channel: string, article: string | null): Promise<void> {
    await this.#changes.make(async (db, note): Promise<unknown> => {
      await note('settings', home);
      if (article === null) return db.deleteFrom('channel_article').where('channel', '=', channel).execute();
      const insert = db.insertInto('channel_article').values({ home, channel, article });
      return insert.onConflict((met) => met.column('channel').doUpdateSet({ home, article })).execute();
    });
  }

  async isAskChannel(channel: string): Promise<boolean> {
    const known = this.#askChannels.get(channel);
    if (known !== undefined) return known;
    const version = this.#version;
    const query = this.#db.selectFrom('ask_channel').select('channel').where('channel', '=', channel);
    const isOne = (await query.executeTakeFirst()) !== undefined;
    if (version === this.#version) this.#askChannels.set(channel, isOne);
    return isOne;
  }

  async setAskChannel(home: Home, channel: string, on: boolean): Promise<void> {
    await this.#changes.make(async (db, note): Promise<unknown> => {
      await note('settings', home);
      if (!on) return db.deleteFrom('ask_channel').where('channel', '=', channel).execute();
      const insert = db.insertInto('ask_channel').values({ home, channel });
      return insert.onConflict((met) => met.column('channel').doUpdateSet({ home })).execute();
    });
  }

  async askChannels(): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('ask_channel').select('channel').orderBy('channel').execute();
    return rows.map(({ channel }) => channel);
  }

  async logChannel(home: Home): Promise<string | null> {
    return (await readSetting(this.#db, home, LOG_CHANNEL)) ?? null;
  }

  async setLogChannel(home: Home, channel: string | null): Promise<void> {
    await writeSetting(this.#db, home, LOG_CHANNEL, channel);
  }

  logChannels(): Promise<readonly LogChannel[]> {
    return listLogChannels(this.#db);
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

  ownArticles(home: Home): Promise<readonly KeptArticle[]> {
    return this.articles.recent(home);
  }

  async kept(home: Home): Promise<Kept> {
    const db = this.#db;
    const channels = db.selectFrom('channel_article').select(['channel', 'article']).where('home', '=', home);
    const asks = db.selectFrom('ask_channel').select('channel').where('home', '=', home);
    return {
      channelArticles: await channels.orderBy('channel').execute(),
      askChannels: (await asks.orderBy('channel').execute()).map(({ channel }) => channel),
      logChannel: await this.logChannel(home),
      feedback: await this.#feedback(home),
      ...(await this.#sizes(home)),
    };
  }

  forget(home: Home): Promise<number> {
    return this.#changes.make(async (db, note) => {
      await note('articles', home);
      await note('settings', home);
      let { numDeletedRows: sum } = await removeSetting(db, home, LOG_CHANNEL);
      for (const table of ['channel_article', 'ask_channel', 'feedback', 'article', 'gap'] as const)
        sum += (await db.deleteFrom(table).where('home', '=', home).executeTakeFirst()).numDeletedRows;
      return Number(sum);
    });
  }

  async noteLeft(server: Home, at: number | null): Promise<void> {
    await noteLeft(this.#db, server, at === null ? null : isoTime(at));
  }

  servers(): Promise<readonly Home[]> {
    return listServers(this.#db);
  }

  async forgetOld(now: number): Promise<void> {
    for (const home of await listOver(this.#db, now)) {
      await this.forget(home);
      await this.#db.deleteFrom('home_setting').where('home', '=', home).execute();
    }
  }

  onChange(listener: ChangeListener): () => void {
    return this.#changes.onChange(listener);
  }

  async takeTurn(name: string, signal: AbortSignal): Promise<GiveBack> {
    return this.#line === null ? () => undefined : takeTurn(this.#line, name, signal);
  }

  async close(): Promise<void> {
    await this.#line?.close();
    await this.#changes.close();
    await this.#db.destroy();
  }

  #forgetSettings(): void {
    this.#version += 1;
    this.#channelArticles.clear();
    this.#askChannels.clear();
  }

  async #sizes(home: Home): Promise<Pick<Kept, 'articles' | 'gaps'>> {
    const own = await this.articles.list(home);
    const gaps = this.#db.selectFrom('gap').select((one) => one.fn.countAll().as('count'));
    const { count } = await gaps.where('home', '=', home).executeTakeFirstOrThrow();
    return {
      articles: { count: own.length, size: own.reduce((sum, { size }) => sum + size, 0) },
      gaps: (await this.gaps.isKept(home)) ? Number(count) : null,
    };
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

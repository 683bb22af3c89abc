import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Changes } from './changes.ts';
import { Feedback, type FeedbackCount } from './feedback.ts';
import { Gaps } from './gaps.ts';
import { Homes, LOG_CHANNEL, removeSetting } from './home-settings.ts';
import { KeptArticles } from './kept-articles.ts';
import { LeftSessions } from './left-sessions.ts';
import type { PostgresLine } from './postgres-line.ts';
import type { Home, Tables } from './store-schema.ts';
import { type GiveBack, takeTurn } from './turns.ts';

/** Everything that is kept for one home. */
export interface Kept {
  /** Channels with an article of their own. */
  readonly channelArticles: readonly { readonly channel: string; readonly article: string }[];
  readonly askChannels: readonly string[];
  /** Where moderators are told of faults; null for nowhere. */
  readonly logChannel: string | null;
  readonly feedback: readonly FeedbackCount[];
  /** The home's own articles, and how long their texts are together, in UTF-16 units. */
  readonly articles: { readonly count: number; readonly size: number };
  /** How many different questions were not answered; null where they are not kept. */
  readonly gaps: number | null;
}

/** How many channels' settings are kept at hand, since each message asks for them. */
const CHANNELS_AT_HAND = 10_000;

const SIGNING_KEY = 'signing key';
const KEY_BYTES = 32;

/**
 * What outlives the process, over any database that Kysely speaks to; its tables must be in their present
 * form. Each method resolves when the change would survive the process being killed; each rejects when the
 * file or server cannot be reached, and then nothing of it was kept.
 */
export class Store {
  /** The articles that servers have added. */
  readonly articles: KeptArticles;
  /** What was asked and not answered. */
  readonly gaps: Gaps;
  readonly feedback: Feedback;
  readonly homes: Homes;
  /** Sessions with Discord that were left to be taken up. */
  readonly sessions: LeftSessions;
  /** Tells when settings or articles were changed, by this process or another that shares the database. */
  readonly changes: Changes;
  readonly #db: Kysely<Tables>;
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
    this.changes = changes;
    this.#line = line;
    this.articles = new KeptArticles(db, changes);
    this.gaps = new Gaps(db);
    this.feedback = new Feedback(db);
    this.homes = new Homes(db);
    this.sessions = new LeftSessions(db, changes.clock);
    changes.onChange(({ what }) => {
      if (what === 'settings') this.#forgetSettings();
    });
  }

  /** The article chosen for the channel; null when none is. */
  async channelArticle(channel: string): Promise<string | null> {
    const known = this.#channelArticles.get(channel);
    if (known) return known.article;
    const version = this.#version;
    const query = this.#db.selectFrom('channel_article').select('article').where('channel', '=', channel);
    const article = (await query.executeTakeFirst())?.article ?? null;
    if (version === this.#version) this.#channelArticles.set(channel, { article });
    return article;
  }

  /** Null takes the choice back. */
  async setChannelArticle(home: Home, channel: string, article: string | null): Promise<void> {
    await this.changes.make(async (db, note): Promise<unknown> => {
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
    await this.changes.make(async (db, note): Promise<unknown> => {
      await note('settings', home);
      if (!on) return db.deleteFrom('ask_channel').where('channel', '=', channel).execute();
      const insert = db.insertInto('ask_channel').values({ home, channel });
      return insert.onConflict((met) => met.column('channel').doUpdateSet({ home })).execute();
    });
  }

  /** All ask channels of all homes, in the order of their ids. */
  async askChannels(): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('ask_channel').select('channel').orderBy('channel').execute();
    return rows.map(({ channel }) => channel);
  }

  /** The secret that signs custom ids, the same ever after. One process makes it and all read it. */
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
      logChannel: await this.homes.logChannel(home),
      feedback: await this.feedback.list(home),
      ...(await this.#sizes(home)),
    };
  }

  /** Deletes all that is kept for the home, but not that it keeps no questions; tells how many things. */
  forget(home: Home): Promise<number> {
    return this.changes.make(async (db, note) => {
      await note('articles', home);
      await note('settings', home);
      let { numDeletedRows: sum } = await removeSetting(db, home, LOG_CHANNEL);
      for (const table of ['channel_article', 'ask_channel', 'feedback', 'article', 'gap'] as const)
        sum += (await db.deleteFrom(table).where('home', '=', home).executeTakeFirst()).numDeletedRows;
      return Number(sum);
    });
  }

  /** Deletes what at that time, Unix milliseconds, was kept long enough: questions, and servers left. */
  async forgetOld(now: number): Promise<void> {
    await this.gaps.forgetOld(now);
    for (const home of await this.homes.leftLongAgo(now)) {
      await this.forget(home);
      await this.#db.deleteFrom('home_setting').where('home', '=', home).execute();
    }
  }

  /**
   * Resolves when the turn of that name is this process's, of all that share the database, with what gives it
   * back. Within the process the caller takes it once at a time. Rejects when the signal is aborted.
   */
  async takeTurn(name: string, signal: AbortSignal): Promise<GiveBack> {
    return this.#line === null ? () => undefined : takeTurn(this.#line, name, signal);
  }

  async close(): Promise<void> {
    await this.#line?.close();
    await this.changes.close();
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
}

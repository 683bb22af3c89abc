import type { DeleteResult, Kysely } from 'kysely';
import { isoTime } from './iso-time.ts';
import type { LogChannel } from './kept-article.ts';
import type { Home, Tables } from './store-schema.ts';

/** How long what belongs to a server is kept after the bot has left it, in milliseconds. */
const LEFT_KEPT = 30 * 24 * 60 * 60_000;
const LEFT = 'left';
/** The setting that names the channel in which a server's moderators are told of faults. */
export const LOG_CHANNEL = 'log channel';

/** The setting of that name; undefined where there is none. */
export async function readSetting(db: Kysely<Tables>, home: Home, name: string): Promise<string | undefined> {
  const query = db.selectFrom('home_setting').select('value').where('home', '=', home);
  return (await query.where('name', '=', name).executeTakeFirst())?.value;
}

/** Null removes it. */
export async function writeSetting(
  db: Kysely<Tables>,
  home: Home,
  name: string,
  value: string | null,
): Promise<unknown> {
  if (value === null) return removeSetting(db, home, name);
  const insert = db.insertInto('home_setting').values({ home, name, value });
  return insert.onConflict((conflict) => conflict.columns(['home', 'name']).doUpdateSet({ value })).execute();
}

export function removeSetting(db: Kysely<Tables>, home: Home, name: string): Promise<DeleteResult> {
  return db
    .deleteFrom('home_setting')
    .where('home', '=', home)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
}

/** Which homes there are, where their moderators are told of faults, and when the bot left them. */
export class Homes {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Every server for which something is kept that only servers keep. */
  async list(): Promise<readonly Home[]> {
    const homes = new Set<Home>();
    for (const table of ['article', 'ask_channel', 'gap', 'home_setting'] as const) {
      const rows = await this.#db.selectFrom(table).select('home').distinct().execute();
      for (const { home } of rows) homes.add(home);
    }
    return [...homes].sort();
  }

  /** Where the home's moderators are told of faults; null for nowhere. */
  async logChannel(home: Home): Promise<string | null> {
    return (await readSetting(this.#db, home, LOG_CHANNEL)) ?? null;
  }

  /** In this channel the home's moderators are told of faults from now on; null for in none. */
  async setLogChannel(home: Home, channel: string | null): Promise<void> {
    await writeSetting(this.#db, home, LOG_CHANNEL, channel);
  }

  /** All of them, in the order of the homes. */
  logChannels(): Promise<readonly LogChannel[]> {
    const query = this.#db.selectFrom('home_setting').select(['home', 'value as channel']);
    return query.where('name', '=', LOG_CHANNEL).orderBy('home').execute();
  }

  /**
   * Notes when (Unix milliseconds) the bot left a server, a second time changing nothing; null when it has
   * joined again. After 30 days what is kept goes.
   */
  async noteLeft(home: Home, at: number | null): Promise<void> {
    if (at === null) {
      await removeSetting(this.#db, home, LEFT);
      return;
    }
    const insert = this.#db.insertInto('home_setting').values({ home, name: LEFT, value: isoTime(at) });
    await insert.onConflict((conflict) => conflict.columns(['home', 'name']).doNothing()).execute();
  }

  /** The servers left long enough ago. */
  async leftLongAgo(now: number): Promise<readonly Home[]> {
    const query = this.#db.selectFrom('home_setting').select('home').where('name', '=', LEFT);
    const rows = await query.where('value', '<=', isoTime(now - LEFT_KEPT)).execute();
    return rows.map(({ home }) => home);
  }
}

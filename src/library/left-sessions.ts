import type { Kysely } from 'kysely';
import type { Tables } from './store-schema.ts';

/** After so many seconds nobody takes a session up any more: Discord has given it up long before. */
const KEPT = 600;

/** Which connection to the gateway: of whose, and which of how many. */
export interface SessionKey {
  readonly application: string;
  readonly shard: number;
  readonly total: number;
}

/** A session that was left so that another process can take it up. */
export interface LeftSession {
  /** What Discord knows it by. */
  readonly session: string;
  /** The servers as they were. */
  readonly servers: string;
}

/** The sessions with Discord that a process leaves to the next when it is told to stop. Each is taken up once. */
export class LeftSessions {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** `now` in Unix milliseconds. */
  async leave(key: SessionKey, { session, servers }: LeftSession, now: number): Promise<void> {
    const row = { left_at: now / 1_000, session, servers };
    await this.#db
      .insertInto('gateway_session')
      .values({ ...key, ...row })
      .onConflict((conflict) => conflict.columns(['application', 'shard', 'total']).doUpdateSet(row))
      .execute();
  }

  /** Null when none was left of late. Nobody else gets it then. */
  async take({ application, shard, total }: SessionKey, now: number): Promise<LeftSession | null> {
    await this.#db
      .deleteFrom('gateway_session')
      .where('left_at', '<', now / 1_000 - KEPT)
      .execute();
    const taken = this.#db
      .deleteFrom('gateway_session')
      .where('application', '=', application)
      .where('shard', '=', shard)
      .where('total', '=', total)
      .returning(['session', 'servers']);
    return (await taken.executeTakeFirst()) ?? null;
  }
}

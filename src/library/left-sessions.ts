import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './store-schema.ts';

/** How old a session may be to be taken up, in seconds: Discord has given it up long before. */
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

/** The sessions that a process leaves to the next when told to stop. Each is taken up once. */
export class LeftSessions {
  readonly #db: Kysely<Tables>;
  readonly #clock: RawBuilder<number>;

  /** `clock` is the database's own, in seconds. */
  constructor(db: Kysely<Tables>, clock: RawBuilder<number>) {
    this.#db = db;
    this.#clock = clock;
  }

  async leave(key: SessionKey, { session, servers }: LeftSession): Promise<void> {
    const row = { left_at: this.#clock, session, servers };
    await this.#db
      .insertInto('gateway_session')
      .values({ ...key, ...row })
      .onConflict((conflict) => conflict.columns(['application', 'shard', 'total']).doUpdateSet(row))
      .execute();
  }

  /** Null when none was left of late. Nobody else gets it then. */
  async take({ application, shard, total }: SessionKey): Promise<LeftSession | null> {
    await this.#db
      .deleteFrom('gateway_session')
      .where('left_at', '<', sql<number>`${this.#clock} - ${KEPT}`)
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

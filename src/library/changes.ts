import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Home, Tables } from './store-schema.ts';

/** What of a home was changed; without a home, of any: too much changed to be told one by one. */
export interface Change {
  readonly what: 'settings' | 'articles';
  readonly home: Home | null;
}

export type ChangeListener = (change: Change) => void;

/** What differs between the databases in telling of changes. */
export interface ChangePlace {
  /** The database's own time in seconds: machines may differ. */
  readonly clock: RawBuilder<number>;
  /** Wakes the others when the transaction is through; nothing where they look by themselves. */
  readonly wakeOthers?: (db: Transaction<Tables>) => Promise<unknown>;
}

/** In a transaction, notes what it changes. */
export type NoteChange = (what: Change['what'], home: Home) => Promise<void>;

/** Ends a transaction that has made nothing. */
class NothingMade extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('nothing was made');
    this.result = result;
  }
}

/** Seconds until a change may become visible after it was noted: a statement may run for five. */
const OVERLAP = 60;
/** How long a change is kept, in seconds; whoever has not looked for longer reads everything anew. */
const KEPT = 86_400;
/** How often everybody looks who is not woken, in milliseconds. */
const LOOK_EVERY = 5_000;

/**
 * Tells of what is changed, by this process and by the others that share the database. Each change is noted
 * in a table, in the transaction that makes it; the others read on there when they are woken, and from time
 * to time where nothing wakes them.
 */
export class Changes {
  readonly #db: Kysely<Tables>;
  readonly #place: ChangePlace;
  readonly #listeners = new Set<ChangeListener>();
  readonly #author = randomUUID();
  /** The changes of the last minute that were told of, and when each was made. */
  readonly #told = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  #lookedAt: number | null = null;
  #looking: Promise<void> | null = null;
  #isToLookAgain = false;

  constructor(db: Kysely<Tables>, place: ChangePlace) {
    this.#db = db;
    this.#place = place;
    this.#timer = setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  /** The database's own time in seconds. */
  get clock(): RawBuilder<number> {
    return this.#place.clock;
  }

  /** Calls the listener at each change until the function returned is called. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Does the work in a transaction, and tells of what it noted when that is through. Work that notes first
   * waits for whoever changes the same of that home. Where what it returns says that nothing was made, all is
   * taken back, and nobody is told.
   */
  async make<T>(
    work: (db: Transaction<Tables>, note: NoteChange) => Promise<T>,
    isMade: (result: T) => boolean = () => true,
  ): Promise<T> {
    const noted: Change[] = [];
    const making = this.#db.transaction().execute(async (db) => {
      const result = await work(db, async (what, home) => {
        noted.push({ what, home });
        await this.#note(db, what, home);
      });
      if (!isMade(result)) throw new NothingMade(result);
      if (noted.length > 0) await this.#place.wakeOthers?.(db);
      return result;
    });
    try {
      const result = await making;
      for (const change of noted) this.#tell(change);
      return result;
    } catch (error) {
      if (error instanceof NothingMade) return error.result as T;
      throw error;
    }
  }

  /** Tells of what others have changed; what was missed while the database was away, later. */
  look(): Promise<void> {
    this.#isToLookAgain = true;
    this.#looking ??= this.#lookUntilDone();
    return this.#looking;
  }

  /** Ends looking; resolves when nothing is being read any more. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#looking;
  }

  async #note(db: Transaction<Tables>, what: Change['what'], home: Home): Promise<void> {
    const made = { changed_at: this.#place.clock, author: this.#author };
    await db
      .insertInto('change')
      .values({ what, home, ...made })
      .onConflict((conflict) => conflict.columns(['home', 'what']).doUpdateSet(made))
      .execute();
  }

  async #lookUntilDone(): Promise<void> {
    do {
      this.#isToLookAgain = false;
      await this.#lookOnce().catch(() => undefined);
    } while (this.#isToLookAgain);
    this.#looking = null;
  }

  async #lookOnce(): Promise<void> {
    const { rows } = await sql<{ now: number }>`select ${this.#place.clock} as now`.execute(this.#db);
    const now = rows[0]!.now;
    const since = (this.#lookedAt ?? now) - OVERLAP;
    const isTooLate = now - since > KEPT;
    const made = isTooLate ? [] : await this.#madeByOthersSince(since);
    this.#lookedAt = now;
    for (const [key, at] of this.#told) if (at < now - 2 * OVERLAP) this.#told.delete(key);
    if (isTooLate) for (const what of ['settings', 'articles'] as const) this.#tell({ what, home: null });
    for (const { what, home, changed_at: at } of made) {
      const key = `${what} ${home}`;
      if (this.#told.get(key) === at) continue;
      this.#told.set(key, at);
      this.#tell({ what: what as Change['what'], home });
    }
    await this.#db
      .deleteFrom('change')
      .where('changed_at', '<', now - KEPT)
      .execute();
  }

  #madeByOthersSince(since: number) {
    return this.#db
      .selectFrom('change')
      .select(['what', 'home', 'changed_at'])
      .where('changed_at', '>', since)
      .where('author', '!=', this.#author)
      .orderBy('changed_at')
      .execute();
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}

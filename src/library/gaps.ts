import type { Kysely, Transaction } from 'kysely';
import { readSetting, writeSetting } from './home-settings.ts';
import { isoTime } from './iso-time.ts';
import { printable } from './printable.ts';
import type { Home, Tables } from './store-schema.ts';

/** How long an unanswered question is kept after it was last asked, in milliseconds. */
export const GAP_KEPT = 90 * 24 * 60 * 60_000;
/** So many different questions are kept of a home; the one asked least often, and longest ago, goes. */
const MOST = 1_000;
const QUESTIONS = 'questions';
const OFF = 'off';

/** A question that nothing answered, without who asked it. */
export interface Unmet {
  /** By which like questions are known. */
  readonly terms: string;
  readonly question: string;
  /** The title of the article that came closest; empty when none did. */
  readonly article: string;
  /** Its closest passage. */
  readonly passage: string;
}

/** Like questions that nothing answered, as one. */
export interface Gap extends Omit<Unmet, 'terms'> {
  readonly asked: number;
  /** ISO 8601. */
  readonly lastAsked: string;
}

/** What was asked in servers and not answered. */
export class Gaps {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Counts a question, unless the home keeps none. */
  async add(home: Home, unmet: Unmet, now: string): Promise<void> {
    if (!(await this.isKept(home))) return;
    const [terms, question] = [printable(unmet.terms), printable(unmet.question)];
    const closest = { article: printable(unmet.article), passage: printable(unmet.passage) };
    await this.#db.transaction().execute(async (db) => {
      await db
        .insertInto('gap')
        .values({ home, terms, question, ...closest, asked: 1, last_asked: now })
        .onConflict((conflict) =>
          conflict.columns(['home', 'terms']).doUpdateSet((row) => ({
            ...{ ...closest, last_asked: now },
            asked: row('gap.asked', '+', 1),
          })),
        )
        .execute();
      await makeRoom(db, home);
    });
  }

  /** Those asked since then, most asked first. */
  async list(home: Home, since: string): Promise<readonly Gap[]> {
    const query = this.#db
      .selectFrom('gap')
      .select(['question', 'article', 'passage', 'asked', 'last_asked as lastAsked'])
      .where('home', '=', home)
      .where('last_asked', '>=', since);
    return query.orderBy('asked', 'desc').orderBy('last_asked', 'desc').orderBy('terms').execute();
  }

  async isKept(home: Home): Promise<boolean> {
    return (await readSetting(this.#db, home, QUESTIONS)) !== OFF;
  }

  /** Switches keeping on or off; what was kept goes when it is switched off. */
  async setKept(home: Home, on: boolean): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await writeSetting(db, home, QUESTIONS, on ? null : OFF);
      if (on) return;
      await db.deleteFrom('gap').where('home', '=', home).execute();
    });
  }

  /** Deletes those whose time is over. */
  async forgetOld(now: number): Promise<void> {
    await this.#db
      .deleteFrom('gap')
      .where('last_asked', '<', isoTime(now - GAP_KEPT))
      .execute();
  }
}

async function makeRoom(db: Transaction<Tables>, home: Home): Promise<void> {
  const over = await db
    .selectFrom('gap')
    .select('terms')
    .where('home', '=', home)
    .orderBy('asked', 'desc')
    .orderBy('last_asked', 'desc')
    .offset(MOST)
    .limit(MOST)
    .execute();
  for (const { terms } of over) {
    await db.deleteFrom('gap').where('home', '=', home).where('terms', '=', terms).execute();
  }
}

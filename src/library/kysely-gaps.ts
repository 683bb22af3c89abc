import type { Kysely, Transaction } from 'kysely';
import type { Gap, Gaps, Unmet } from './gap.ts';
import type { Home } from './home.ts';
import { readSetting, writeSetting } from './kysely-servers.ts';
import { printable } from './printable.ts';
import type { Tables } from './store-schema.ts';

/** So many different questions are kept of a home; beyond that the one least asked, and longest ago, goes. */
const MOST = 1_000;
const QUESTIONS = 'questions';
const OFF = 'off';

/** What was not answered, over any database that Kysely speaks to. */
export class KyselyGaps implements Gaps {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

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

  async setKept(home: Home, on: boolean): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await writeSetting(db, home, QUESTIONS, on ? null : OFF);
      if (on) return;
      await db.deleteFrom('gap').where('home', '=', home).execute();
    });
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

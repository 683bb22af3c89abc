import type { Kysely } from 'kysely';
import type { Home, Tables } from './store-schema.ts';

/** What a reader said of an answer. */
export type Rating = 'right' | 'wrong';

/** How often an article's answers were called right and wrong in one home; no user, no text. */
export interface FeedbackCount {
  /** Empty for the verdict `none`, which quotes no article. */
  readonly article: string;
  readonly verdict: string;
  readonly right: number;
  readonly wrong: number;
}

/** How often answers were called right and wrong. */
export class Feedback {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Counts a rating; with `instead` the same reader's earlier one is taken back. */
  async rate(
    home: Home,
    { article, verdict }: Pick<FeedbackCount, 'article' | 'verdict'>,
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

  /** By article and verdict. */
  async list(home: Home): Promise<readonly FeedbackCount[]> {
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

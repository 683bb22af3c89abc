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

/** Counts a rating; with `instead` the same reader's earlier one is taken back. */
export async function countRating(
  db: Kysely<Tables>,
  home: Home,
  { article, verdict }: { readonly article: string; readonly verdict: string },
  rating: Rating,
  instead?: Rating,
): Promise<void> {
  const right = Number(rating === 'right') - Number(instead === 'right');
  const wrong = Number(rating === 'wrong') - Number(instead === 'wrong');
  await db
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
export async function listFeedback(db: Kysely<Tables>, home: Home): Promise<readonly FeedbackCount[]> {
  const query = db.selectFrom('feedback').selectAll().where('home', '=', home);
  const rows = await query.orderBy('article').orderBy('verdict').execute();
  return rows.map((row) => ({
    article: row.article,
    verdict: row.verdict,
    right: Math.max(row.right_count, 0),
    wrong: Math.max(row.wrong_count, 0),
  }));
}

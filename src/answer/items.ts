import type { Ranked, Ranking } from '../retrieval/rank.ts';

/** How far an item's evidence may fall behind the best one's. */
const MARGIN = 1.5;
const MOST_ITEMS = 10;

/** The sentences that make up the answer to a question for a list, in the article's order. */
export function chooseItems({ ranked }: Ranking): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const near = ranked.filter(({ score }) => score >= best - MARGIN).slice(0, MOST_ITEMS);
  return near.sort((a, b) => a.sentence - b.sentence);
}

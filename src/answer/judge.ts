import type { Ranking } from '../retrieval/rank.ts';
import type { Verdict } from './answer.ts';

/** Plain first rule: the share of the question's terms that the best sentence covers. */
export function judge({ view, ranked }: Ranking): { readonly verdict: Verdict; readonly score: number } {
  const best = ranked[0];
  if (!best) return { verdict: 'none', score: 0 };
  const seen = view.view(best.sentence);
  const share = view.share(seen.exact | seen.related | seen.paraphrased);
  return { score: share, verdict: share >= 0.6 ? 'answer' : share >= 0.34 ? 'possible' : 'none' };
}

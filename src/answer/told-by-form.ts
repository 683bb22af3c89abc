import { rankedOf, withFirst } from '../ranking/rank.ts';
import type { JudgedRanking } from './try-articles.ts';

/** The probability of what a document's form makes sure: as much as strong matches keep. */
const SURE = 0.9;
/** How far ahead of all others that is, which share the rest. */
const AHEAD = Math.log(SURE / (1 - SURE));

/** The ranking with those first that a document's form tells to answer: never refused, strong if sure. */
export function toldByForm(found: JudgedRanking, first: readonly number[], isSure: boolean): JudgedRanking {
  const { view, ranked } = found.ranking;
  const told = withFirst(rankedOf(found.ranking, first), ranked, isSure ? AHEAD : 0);
  const kept = { ...found, ranking: { view, ranked: told } };
  if (!isSure) return { ...kept, verdict: found.verdict === 'none' ? 'possible' : found.verdict };
  const [score, answerable] = [Math.max(found.score, SURE), Math.max(found.answerable, SURE)];
  return { ...kept, score, answerable, verdict: 'answer' };
}

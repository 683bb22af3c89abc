import { type Index, type Scope, scopeAround } from '../index/build-index.ts';
import type { Question } from '../question/question.ts';
import { type Judgement, judge } from '../ranking/judge.ts';
import type { Prior } from '../ranking/prior.ts';
import {
  likelyAfter,
  type Ranked,
  type Ranking,
  rankedOf,
  rankSentences,
  withFirst,
} from '../ranking/rank.ts';

/** A ranking of some sentences, and what is thought of its best. */
export interface JudgedRanking extends Judgement {
  readonly ranking: Ranking;
  readonly scope: Scope;
}

/** So far ahead of other articles' best must the best sentence be for its own article to decide. */
const AHEAD = 1;

/** So many of the best matches' articles are asked as if there were no other. */
const TRIED = 3;

/**
 * The question put to all articles, and to those of the best matches as if there were no other, so that how
 * rare a word is does not depend on what stands beside it. What the best one is sure of stands unless another
 * comes close; what one alone is sure of comes first, as possible; else the best of all.
 */
export function tryArticles(index: Index, question: Question, scope: Scope): JudgedRanking {
  const likely = likelyAfter(index, question);
  const together = tried(index, question, scope, likely);
  const { view, ranked } = together.ranking;
  const [best] = ranked;
  if (!best || question.kind === 'list') return together;
  const bests = bestOfArticles(index, together, scope);
  const [own, other] = bests;
  if (own!.scope.first === scope.first && own!.scope.last === scope.last) return together;
  const aloneIn = (one: BestOfArticle) => tried(index, question, one.scope, likely);
  const alone = aloneIn(own!);
  const isAhead = !other || best.score - other.best.score >= AHEAD;
  if (isAhead && alone.verdict === 'answer') return alone;
  const sure = [alone, ...bests.slice(1).map(aloneIn)].filter(({ verdict }) => verdict === 'answer');
  const first = sure[0]?.ranking.ranked[0]?.sentence;
  if (sure.length !== 1 || first === best.sentence) return together;
  const told = withFirst(rankedOf(together.ranking, [first!]), ranked);
  return { ...together, ranking: { view, ranked: told }, verdict: 'possible' };
}

/** An article's best match, and where it stands. */
interface BestOfArticle {
  readonly best: Ranked;
  readonly scope: Scope;
}

/** The best match of each article that has one of the best, best first. */
function bestOfArticles(index: Index, { ranking: { ranked } }: JudgedRanking, scope: Scope): BestOfArticle[] {
  const found: BestOfArticle[] = [];
  for (const best of ranked) {
    if (found.some(({ scope: { first, last } }) => best.sentence >= first && best.sentence < last)) continue;
    found.push({ best, scope: scopeAround(index, best.sentence, scope) });
    if (found.length === TRIED) break;
  }
  return found;
}

function tried(index: Index, question: Question, scope: Scope, likely: Prior): JudgedRanking {
  const ranking = rankSentences(index, question, scope, likely);
  return { ranking, scope, ...judge(ranking) };
}

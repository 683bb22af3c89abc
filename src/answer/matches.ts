import { shownText } from '../article/shown-text.ts';
import { type Denial, isOpposed } from '../english/denial.ts';
import { monthShown } from '../english/months-meant.ts';
import { sentenceAt } from '../index/build-index.ts';
import { EVIDENCE } from '../ranking/evidence.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { type Ranked, WEIGHTS } from '../ranking/rank.ts';
import type { EvidenceName } from '../words/evidence-name.ts';
import type { Explanation, Match } from './answer.ts';
import { startOfContext } from './context.ts';
import { findHighlights } from './highlights/highlights.ts';
import type { JudgedRanking } from './try-articles.ts';

/** Ranked sentences as they are offered; scores fall off from the best one's as the evidence does. */
export function toMatches(judged: JudgedRanking, denial: Denial | null, ranked: readonly Ranked[]): Match[] {
  return ranked.map((one) => toMatch(judged, denial, one));
}

function toMatch({ ranking, verdict, score }: JudgedRanking, denial: Denial | null, ranked: Ranked): Match {
  const { view } = ranking;
  const { index } = view;
  const { article, sentence } = sentenceAt(index, ranked.sentence);
  const shown = shownText(article, sentence);
  return {
    article,
    sentence,
    score: score * Math.exp(Math.min(0, ranked.score - (ranking.ranked[0]?.score ?? 0))),
    // Where nothing answers, nothing is marked as the answer.
    highlights: verdict === 'none' ? [] : findHighlights(view.question, article, sentence),
    contextStart: startOfContext(index, article, sentence),
    opposed: denial !== null && isOpposed(denial, shown),
    explanation: explain(view, ranked, shown),
  };
}

function explain(view: QuestionView, ranked: Ranked, text: string): Explanation {
  const seen = view.view(ranked.sentence);
  // An abbreviation stands for several terms, and gets what they weigh together.
  const weighed = new Map<string, number>();
  view.question.terms.forEach(({ name }, place) => {
    const bm25 = seen.bm25Of[place]!;
    const word = view.wordFor(ranked.sentence, place);
    const surface = word === undefined ? name : view.index.lexicon.surfaceOf(word);
    // As the sentence writes it; an amount stands in the index with a mark that may not be the author's.
    const term = monthShown(text.includes(surface) ? surface : name);
    if (bm25 > 0) weighed.set(term, (weighed.get(term) ?? 0) + bm25);
  });
  const terms = Array.from(weighed, ([term, bm25]) => ({ term, bm25 })).sort((a, b) => b.bm25 - a.bm25);
  const evidence = EVIDENCE.map(({ name }, i) => ({ name, value: ranked.evidence[i]!, weight: WEIGHTS[i]! }));
  // What matcher and re-ranker add counts from the least that they add to any of the best.
  const byEvidence = evidence.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const { score, aligned, reranked, raised } = ranked;
  const matched = score - byEvidence - reranked - raised;
  const learned = aligned ? [line('aligned words', matched), line('beside others', reranked)] : [];
  const all = [...evidence, ...learned, line('by its form', raised)];
  return { terms, evidence: all.filter(({ value }) => value !== 0), sum: score };
}

/** A line of what was learned as a whole. */
function line(name: EvidenceName, value: number): Explanation['evidence'][number] {
  return { name, value, weight: 1 };
}

import { EVIDENCE } from '../retrieval/evidence.ts';
import type { Explanation } from '../retrieval/explain.ts';
import { articleOf, type Index, type Scope, scopeOf, wholeScope } from '../retrieval/index.ts';
import { readQuestionTerms } from '../retrieval/question-terms.ts';
import type { QuestionView } from '../retrieval/question-view.ts';
import { type Ranked, rankSentences } from '../retrieval/rank.ts';
import { WEIGHTS } from '../retrieval/weights.ts';
import type { Answer, Match, Turn } from './answer.ts';
import { cleanQuestion } from './clean-question.ts';
import { startOfContext } from './context.ts';
import { readFollowUp } from './follow-up.ts';
import { findHighlights } from './highlights.ts';
import { judge } from './judge.ts';
import { correctSpelling } from './spelling.ts';

/** How a question is put. */
export interface AskOptions {
  /** The id of the one article that may answer; every article when absent. An unknown id finds nothing. */
  readonly article?: string;
  /** Only these sentences may answer; instead of `article`. */
  readonly scope?: Scope;
  /** What was asked and found before in this conversation, oldest first. */
  readonly turns?: readonly Turn[];
  /** How many matches at most, from 1 to 10; 3 when absent. */
  readonly limit?: number;
}

/** Answers one question from the articles' own sentences. Any string is a question: nothing is thrown, and the time is bounded. */
export function ask(index: Index, question: string, options: AskOptions = {}): Answer {
  const scope =
    options.scope ?? (options.article === undefined ? wholeScope(index) : scopeOf(index, options.article));
  const { text } = cleanQuestion(question);
  const { text: spelled, corrections } = correctSpelling(text, index, scope);
  const readAs = readFollowUp(spelled, options.turns ?? [], index);
  const ranking = rankSentences(index, readQuestionTerms(readAs ?? spelled, index.lexicon), scope);
  const { verdict, score } = judge(ranking);
  const best = ranking.ranked[0]?.score ?? 0;
  const matches = ranking.ranked
    .slice(0, options.limit ?? 3)
    .map((ranked) => toMatch(ranking.view, ranked, score * Math.exp(ranked.score - best)));
  return {
    question,
    readAs,
    corrections,
    kind: 'question',
    verdict,
    matches,
    items: [],
    parts: [],
    facts: [],
    suggestions: [],
    note: null,
  };
}

function toMatch(view: QuestionView, ranked: Ranked, score: number): Match {
  const { index } = view;
  const place = articleOf(index, ranked.sentence);
  const article = index.articles[place]!;
  const sentence = article.sentences[ranked.sentence - index.articleStart[place]!]!;
  return {
    article,
    sentence,
    score,
    highlights: findHighlights(view.question, article, sentence),
    contextStart: startOfContext(article, sentence),
    opposed: false,
    explanation: explain(view, ranked),
  };
}

function explain(view: QuestionView, ranked: Ranked): Explanation {
  const seen = view.view(ranked.sentence);
  const terms = view.question.terms
    .map(({ name }, i) => ({ term: name, bm25: seen.bm25Of[i]! }))
    .filter(({ bm25 }) => bm25 > 0)
    .sort((a, b) => b.bm25 - a.bm25);
  const evidence = EVIDENCE.map(({ name }, i) => ({ name, value: ranked.evidence[i]!, weight: WEIGHTS[i]! }));
  return { terms, evidence: evidence.filter(({ value }) => value !== 0), sum: ranked.score };
}

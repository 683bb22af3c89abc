import { readSigns, SIGNS } from '../answer/signs.ts';
import { gatherCandidates } from '../retrieval/candidates.ts';
import { EVIDENCE } from '../retrieval/evidence.ts';
import { buildIndex, type Index, scopeOf } from '../retrieval/index.ts';
import { readQuestionTerms } from '../retrieval/question-terms.ts';
import { QuestionView } from '../retrieval/question-view.ts';
import { weighEvidence } from '../retrieval/rank.ts';
import type { Learned, Weights } from '../retrieval/weights.ts';
import { isRight, type LabelledArticle, type LabelledQuestion } from './labelled-article.ts';
import { type LogisticExample, learnLogistic } from './learn-logistic.ts';
import { dot, learnRanking, type RankingExample } from './learn-ranking.ts';
import { misdirect } from './misdirect.ts';
import { rowArticle } from './row-article.ts';

/** A training file's articles. */
export interface TrainingFile {
  readonly name: string;
  readonly articles: readonly LabelledArticle[];
}

/**
 * Not learned but set: people ask about what a writer put first, while those who wrote the training questions were told to
 * ask about every paragraph alike, which teaches that order hardly matters.
 */
const SET: Weights = { lead: 0.6 };

/** Learns the ranker's weights, then the verdict's on top of them; the same files give the same weights. */
export function train(files: readonly TrainingFile[]): Learned {
  const set = new Map(EVIDENCE.flatMap(({ name }, i) => (name in SET ? [[i, SET[name]!] as const] : [])));
  const lists = files.map(({ articles }) => articles.flatMap(rankingExamples));
  const ranking = learnRanking(lists.flat(), EVIDENCE.length, set);
  const examples = files.flatMap(({ articles }) => verdictExamples(articles, ranking));
  return {
    trainedOn: files.map(({ name }, i) => `${name}: ${lists[i]!.length} questions`),
    ranking: named(EVIDENCE, ranking),
    verdict: {
      right: named(
        SIGNS,
        learnLogistic(
          examples.map(({ signs, right }) => ({ signs, so: right })),
          SIGNS.length,
        ),
      ),
      answerable: named(SIGNS, learnLogistic(examples, SIGNS.length)),
    },
  };
}

/** One example for each question whose candidates hold right ones and wrong ones. */
function rankingExamples(row: LabelledArticle): RankingExample[] {
  const index = buildIndex([rowArticle(row)]);
  return row.questions.flatMap((asked) => {
    const ranked = candidatesOf(index, asked);
    const right = ranked.map(({ sentence }) => isRightSentence(index, sentence, asked));
    return right.includes(true) && right.includes(false)
      ? [{ evidence: ranked.map(({ evidence }) => evidence), right }]
      : [];
  });
}

interface VerdictExample extends LogisticExample {
  readonly right: boolean;
}

/** Half of the questions asked of their own article, half of another one. */
function verdictExamples(articles: readonly LabelledArticle[], weights: Float64Array): VerdictExample[] {
  return misdirect(articles).asked.flatMap(({ article, own, others }) => {
    const index = buildIndex([rowArticle(article)]);
    return [
      ...own.flatMap((asked) => verdictExample(index, asked, weights, true)),
      ...others.flatMap((asked) => verdictExample(index, asked, weights, false)),
    ];
  });
}

function verdictExample(
  index: Index,
  asked: LabelledQuestion,
  weights: Float64Array,
  so: boolean,
): VerdictExample[] {
  const view = viewOf(index, asked);
  const ranked = candidatesOf(index, asked, view)
    .map((candidate) => ({ ...candidate, score: dot(candidate.evidence, weights) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const signs = readSigns({ view, ranked });
  if (!signs) return [];
  return [{ signs, so, right: so && isRightSentence(index, ranked[0]!.sentence, asked) }];
}

function viewOf(index: Index, { question }: LabelledQuestion): QuestionView {
  const scope = scopeOf(index, index.articles[0]!.id);
  return new QuestionView(index, readQuestionTerms(question, index.lexicon), scope);
}

function candidatesOf(index: Index, asked: LabelledQuestion, view = viewOf(index, asked)) {
  const scope = scopeOf(index, index.articles[0]!.id);
  return weighEvidence(view, gatherCandidates(index, view.question, scope));
}

function isRightSentence(index: Index, sentence: number, { answers }: LabelledQuestion): boolean {
  return isRight(index.articles[0]!.sentences[sentence]!, answers);
}

function named(names: readonly { readonly name: string }[], weights: Float64Array): Weights {
  return Object.fromEntries(names.map(({ name }, i) => [name, Number(weights[i]!.toFixed(4))]));
}

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

/**
 * Set likewise: training questions were written from the sentence itself and hardly ever say its contrary, as people's questions do. The
 * values are a prior; the sets for choosing only showed that they help.
 */
const SET_SIGNS: Weights = { 'question denies': -2, 'sentence denies': -0.5, opposites: -8 };

/** How much a misdirected question counts beside one of the article's own: people ask the wrong article less often than not. */
const MISDIRECTED = 0.5;

/** Learns the ranker's weights, then the verdict's on top of them; the same files give the same weights. */
export function train(files: readonly TrainingFile[]): Learned {
  const lists = files.map(({ articles }) => articles.flatMap(rankingExamples));
  const ranking = learnRanking(lists.flat(), EVIDENCE.length, placed(SET, EVIDENCE));
  const examples = files.flatMap(({ articles }) => verdictExamples(articles, ranking));
  return {
    trainedOn: files.map(({ name }, i) => `${name}: ${lists[i]!.length} questions`),
    ranking: named(EVIDENCE, ranking),
    verdict: {
      right: learnVerdict(
        examples.map((example) => ({ ...example, so: example.right, weight: example.so ? 1 : MISDIRECTED })),
      ),
      answerable: learnVerdict(examples),
    },
  };
}

function learnVerdict(examples: readonly LogisticExample[]): Weights {
  return named(SIGNS, learnLogistic(examples, SIGNS.length, placed(SET_SIGNS, SIGNS)));
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
  return [{ signs, so, weight: 1, right: so && isRightSentence(index, ranked[0]!.sentence, asked) }];
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

/** The weights that are set, by their place among the names. */
function placed(weights: Weights, names: readonly { readonly name: string }[]): ReadonlyMap<number, number> {
  return new Map(names.flatMap(({ name }, i) => (name in weights ? [[i, weights[name]!] as const] : [])));
}

function named(names: readonly { readonly name: string }[], weights: Float64Array): Weights {
  return Object.fromEntries(names.map(({ name }, i) => [name, Number(weights[i]!.toFixed(4))]));
}

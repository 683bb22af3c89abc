import type { Matcher } from '../learned/matcher.ts';
import type { Reranker } from '../learned/reranker.ts';
import {
  inOrder,
  type Learned,
  type Weights,
  WORD_WEIGHTS,
  type WordWeights,
  wordWeights,
} from '../learned/weights.ts';
import { EVIDENCE } from '../ranking/evidence.ts';
import { probability, promiseSigns } from '../ranking/judge.ts';
import { WEIGHTS } from '../ranking/rank.ts';
import { SIGNS } from '../ranking/verdict-evidence.ts';
import { excerpts } from './excerpts.ts';
import type { LabelledArticle } from './labelled-article.ts';
import { learnImportance } from './learn-importance.ts';
import { type LogisticExample, learnLogistic } from './learn-logistic.ts';
import { learnMatcher, type MatchingExample } from './learn-matcher.ts';
import { learnRanking } from './learn-ranking.ts';
import { learnReranker, type RerankingExample } from './learn-reranker.ts';
import { learnTalk } from './learn-talk.ts';
import { type MatchedBy, matchingExamples, rankingExamples, rerankingExamples } from './listwise-examples.ts';
import { ASTRAY, type RankedBy, type VerdictExample, verdictExamples } from './verdict-examples.ts';

/** A training file's articles. */
export interface TrainingFile {
  readonly name: string;
  readonly articles: readonly LabelledArticle[];
  /** How much each of its questions counts beside those of other files; 1 for most. */
  readonly weight: number;
}

/**
 * Not learned but set. The lead: people ask about what a writer put first, while those who wrote the training
 * questions were told to ask about every paragraph alike, which teaches that order hardly matters. Nearness
 * to the last answer: chosen on conversations, which most training questions are not part of.
 */
const SET: Weights = { lead: 0.6, 'near last answer': 1 };

/**
 * Set likewise: training questions were written from the sentence itself and hardly ever say its contrary, as
 * people's questions do. The values are a prior; the sets for choosing only showed that they help.
 */
const SET_SIGNS: Weights = { 'question denies': -2, 'sentence denies': -0.5, opposites: -8 };

/**
 * Weights fixed at 0 in the model of whether the best sentence is right, given that the article answers:
 * learned freely, they made predictions for SQuADShifts' new Wikipedia and SQuAD 2.0's dev articles worse.
 */
const SET_OF_RIGHT: Weights = {
  ...SET_SIGNS,
  'best: title': 0,
  'best: heading': 0,
  unknown: 0,
  'unknown, squared': 0,
  'words unknown': 0,
};

/** The verdict is learned on articles and on parts of them: articles have hundreds of sentences, or few. */
const EXCERPTS = [6, 1];

/** With less, signs that nearly agree got opposite weights, and fully covered questions were doubted. */
const RIDGE = 30;

/** A file counts as so many examples, times its weight, since most are of encyclopedias, asked in view. */
const OF_FILE = 2500;

/** Everything that training learns. */
export interface Trained {
  readonly learned: Learned;
  readonly matcher: Matcher;
  readonly reranker: Reranker;
}

/** Learns ranker, matcher, re-ranker, verdict, each on those before; the same files, the same weights. */
export function train(files: readonly TrainingFile[]): Trained {
  const importance = learnImportance(files.flatMap(({ articles }) => articles));
  const talk = talkIn(files);
  const words = wordWeights({ importance, talk });
  const lists = files.map((file) => fromRows([file], (row, weight) => rankingExamples(row, words, weight)));
  const ranking = learnRanking(lists.flat(), EVIDENCE.length, placed(SET, EVIDENCE));
  const halves = learnInHalves(files, words, ranking);
  const verdict = halves.flatMap(({ half, stranger }, i) =>
    verdictExamplesOf(half, {
      ...stranger,
      words: wordWeights({ importance, talk: talkIn(halves[1 - i]!.half) }),
      reranker: learnReranker(halves[1 - i]!.reranking),
    }),
  );
  const right = learnVerdict(
    verdict.filter(({ so }) => so).map((example) => ({ ...example, so: example.right })),
    SET_OF_RIGHT,
  );
  const answerable = learnVerdict(verdict, SET_SIGNS);
  return {
    learned: {
      trainedOn: files.map(({ name, weight }, i) => toldOf(name, weight, lists[i]!.length)),
      importance,
      talk,
      ranking: named(EVIDENCE, ranking),
      verdict: { right, answerable, kept: learnKept(verdict, right, answerable) },
    },
    matcher: learnMatcher(halves.flatMap(({ matching }) => matching)),
    reranker: learnReranker(halves.flatMap(({ reranking }) => reranking)),
  };
}

/** Learns the re-ranker alone, on top of ranker and matcher as they are. */
export function trainReranker(files: readonly TrainingFile[]): Reranker {
  const halves = learnInHalves(files, WORD_WEIGHTS, WEIGHTS);
  return learnReranker(halves.flatMap(({ reranking }) => reranking));
}

/** Half of the articles, and what ranks them without having seen them: what has is too sure of itself. */
interface Half {
  readonly half: readonly TrainingFile[];
  readonly matching: readonly MatchingExample[];
  /** Learned on the other half. */
  readonly stranger: MatchedBy;
  readonly reranking: readonly RerankingExample[];
}

function learnInHalves(files: readonly TrainingFile[], words: WordWeights, ranking: Float64Array): Half[] {
  const halves = [0, 1].map((half) =>
    files.map((file) => ({ ...file, articles: file.articles.filter((_, i) => i % 2 === half) })),
  );
  const matching = halves.map((half) =>
    fromRows(half, (row, weight) => matchingExamples(row, words, ranking, weight)),
  );
  return halves.map((half, i) => {
    const stranger = { words, ranking, matcher: learnMatcher(matching[1 - i]!) };
    const reranking = fromRows(half, (row, weight) => rerankingExamples(row, stranger, weight));
    return { half, matching: matching[i]!, stranger, reranking };
  });
}

function toldOf(name: string, weight: number, questions: number): string {
  return `${name}${weight === 1 ? '' : ` × ${weight}`}: ${questions} questions`;
}

function talkIn(files: readonly TrainingFile[]): Weights {
  return learnTalk(files.flatMap(({ articles }) => articles));
}

/** Examples from every article of the files, each with its file's weight. */
function fromRows<Example>(
  files: readonly TrainingFile[],
  examplesOf: (row: LabelledArticle, weight: number) => readonly Example[],
): Example[] {
  return files.flatMap(({ articles, weight }) => articles.flatMap((row) => examplesOf(row, weight)));
}

function verdictExamplesOf(files: readonly TrainingFile[], by: RankedBy): VerdictExample[] {
  return files.flatMap(({ articles, weight }) => {
    const examples = [
      articles,
      ...EXCERPTS.map((length) => articles.flatMap((article) => excerpts(article, length))),
    ].flatMap((texts) => verdictExamples(texts, by));
    const share = (weight * OF_FILE) / 2 / (examples.length || 1);
    return examples.map((example) => ({ ...example, weight: share * example.weight }));
  });
}

function learnVerdict(examples: readonly LogisticExample[], set: Weights): Weights {
  return named(SIGNS, learnLogistic(examples, SIGNS.length, placed(set, SIGNS), RIDGE));
}

/**
 * What the product of the two probabilities keeps of what it promises, on questions put to whole files (Platt
 * 1999): as most of what it is learned on was made with the sentence in view, it is too sure at its upper
 * end, too modest at its lower.
 */
function learnKept(examples: readonly VerdictExample[], right: Weights, answerable: Weights): Weights {
  const [isRight, isAnswerable] = [inOrder(right, SIGNS), inOrder(answerable, SIGNS)];
  const promises = examples
    .filter(({ isAtHome }) => isAtHome)
    .map(({ signs, so, right, weight }) => ({
      signs: promiseSigns(probability(isRight, signs) * probability(isAnswerable, signs)),
      so: right,
      // Here questions that a file does not answer count in full.
      weight: so ? weight : weight / ASTRAY,
    }));
  const [always, promised] = promises.length > 0 ? learnLogistic(promises, 2) : [0, 1];
  return { always: rounded(always!), promised: rounded(promised!) };
}

/** The weights that are set, by their place among the names. */
function placed(weights: Weights, names: readonly { readonly name: string }[]): ReadonlyMap<number, number> {
  return new Map(names.flatMap(({ name }, i) => (name in weights ? [[i, weights[name]!] as const] : [])));
}

function named(names: readonly { readonly name: string }[], weights: Float64Array): Weights {
  return Object.fromEntries(names.map(({ name }, i) => [name, rounded(weights[i]!)]));
}

function rounded(weight: number): number {
  return Number(weight.toFixed(4)) + 0;
}

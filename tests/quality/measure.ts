import { readArticle } from '../../src/article/read-article.ts';
import { askArticle } from '../../src/evaluation/ask-article.ts';
import type { Reply } from '../../src/evaluation/ask-rows.ts';
import { isRight } from '../../src/evaluation/labelled-article.ts';
import { buildIndex, wholeScope } from '../../src/retrieval/index.ts';
import { articlePath } from './article-text.ts';
import { type LabelledQuestion, questionedArticles, readArticleQuestions } from './read-questions.ts';

/** How the questions on one article were answered, as numbers of questions. */
export interface QualityFigures {
  readonly answerable: number;
  /** The best sentence is right. */
  readonly first: number;
  /** One of the best three is right. */
  readonly firstThree: number;
  /** Answerable ones that got *answer*, and rightly. */
  readonly answeredRight: number;
  /** Answerable ones that got *answer* with a wrong sentence. */
  readonly answeredWrong: number;
  /** Answerable ones that got *none*. */
  readonly refused: number;
  readonly unanswerable: number;
  /** Unanswerable ones that got *answer*. */
  readonly unanswerableAnswered: number;
  /** Unanswerable ones that got *none*. */
  readonly unanswerableRefused: number;
}

/** The figures that tell how good the answers are; the others say only how many questions there are. */
export const FIGURES = [
  'first',
  'firstThree',
  'answeredRight',
  'answeredWrong',
  'refused',
  'unanswerableAnswered',
  'unanswerableRefused',
] as const satisfies readonly (keyof QualityFigures)[];

/** Figures where less is better. */
export const LESS_IS_BETTER: ReadonlySet<keyof QualityFigures> = new Set([
  'answeredWrong',
  'refused',
  'unanswerableAnswered',
]);

/** By the article's id. */
export type Quality = Readonly<Record<string, QualityFigures>>;

/** A question, and the place of the first right sentence among the best ten: 0 for none. */
export interface Tried {
  readonly question: LabelledQuestion;
  readonly reply: Reply;
  readonly rank: number;
}

/** Asks every question of its article. */
export async function askQuestions(article: (typeof questionedArticles)[number]): Promise<Tried[]> {
  const index = buildIndex([await readArticle(articlePath(article))]);
  const { text } = index.articles[0]!;
  return readArticleQuestions(article).map((question) => {
    const answers = question.answers.map((answer) => placeOf(text, answer));
    const reply = askArticle(index, wholeScope(index), question.question, 10);
    return { question, reply, rank: 1 + reply.matches.findIndex((match) => isRight(match, answers)) };
  });
}

function placeOf(text: string, answer: string): { start: number; end: number } {
  const start = text.indexOf(answer);
  if (start < 0) throw new Error(`${JSON.stringify(answer)} does not stand in the article`);
  return { start, end: start + answer.length };
}

export function figuresOf(tried: readonly Tried[]): QualityFigures {
  const count = (counts: (one: Tried) => boolean) => tried.filter(counts).length;
  const answerable = ({ question }: Tried) => question.answers.length > 0;
  const got = (verdict: Reply['verdict']) => (one: Tried) => one.reply.verdict === verdict;
  return {
    answerable: count(answerable),
    first: count(({ rank }) => rank === 1),
    firstThree: count(({ rank }) => rank >= 1 && rank <= 3),
    answeredRight: count((one) => got('answer')(one) && one.rank === 1),
    answeredWrong: count((one) => answerable(one) && got('answer')(one) && one.rank !== 1),
    refused: count((one) => answerable(one) && got('none')(one)),
    unanswerable: count((one) => !answerable(one)),
    unanswerableAnswered: count((one) => !answerable(one) && got('answer')(one)),
    unanswerableRefused: count((one) => !answerable(one) && got('none')(one)),
  };
}

/** The figures of every article that has questions. */
export async function measureQuality(): Promise<Quality> {
  const figures: Record<string, QualityFigures> = {};
  for (const article of questionedArticles) figures[article] = figuresOf(await askQuestions(article));
  return figures;
}

import { readArticle } from '../../src/article/read-article.ts';
import { askArticle } from '../../src/evaluation/ask-article.ts';
import type { RowReply } from '../../src/evaluation/ask-rows.ts';
import { isRight } from '../../src/evaluation/labelled-article.ts';
import { rowArticle } from '../../src/evaluation/row-article.ts';
import { buildIndex, type Index, wholeScope } from '../../src/index/build-index.ts';
import type { Span } from '../../src/text/span.ts';
import { articlePath } from './article-text.ts';
import { questionedArticles, readArticleQuestions } from './read-questions.ts';
import { readReports } from './read-reports.ts';

/** How the questions on one matter were answered, as numbers of questions. */
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

/** By matter: an article's id, or `reports`. */
export type Quality = Readonly<Record<string, QualityFigures>>;

/** A question, and the place of the first right sentence among the best ten: 0 for none. */
export interface Tried {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly reply: RowReply;
  readonly rank: number;
}

/** What the questions are on: an article that ships, or the reports. */
export const MATTERS = [...questionedArticles, 'reports'] as const;

/** Asks every question on the matter. */
export function askQuestions(matter: (typeof MATTERS)[number]): Promise<Tried[]> {
  return matter === 'reports' ? askReports() : askShipped(matter);
}

async function askShipped(article: (typeof questionedArticles)[number]): Promise<Tried[]> {
  const index = buildIndex([await readArticle(articlePath(article))]);
  const { text } = index.articles[0]!;
  return readArticleQuestions(article).map(({ id, question, answers }) =>
    askOne(index, { id, question, answers: answers.map((answer) => placeOf(text, answer)) }),
  );
}

async function askReports(): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const report of await readReports()) {
    const index = buildIndex([rowArticle(report)]);
    tried.push(...report.questions.map((question) => askOne(index, question)));
  }
  return tried;
}

function askOne(index: Index, { id, question, answers }: Asked): Tried {
  const reply = askArticle(index, wholeScope(index), question, 10);
  const rank = 1 + reply.matches.findIndex((match) => isRight(match, answers));
  return { id, question, answerable: answers.length > 0, reply, rank };
}

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly Span[];
}

function placeOf(text: string, answer: string): Span {
  const start = text.indexOf(answer);
  if (start < 0) throw new Error(`${JSON.stringify(answer)} does not stand in the article`);
  return { start, end: start + answer.length };
}

export function figuresOf(tried: readonly Tried[]): QualityFigures {
  const count = (counts: (one: Tried) => boolean) => tried.filter(counts).length;
  const got = (verdict: RowReply['verdict']) => (one: Tried) => one.reply.verdict === verdict;
  return {
    answerable: count(({ answerable }) => answerable),
    first: count(({ rank }) => rank === 1),
    firstThree: count(({ rank }) => rank >= 1 && rank <= 3),
    answeredRight: count((one) => got('answer')(one) && one.rank === 1),
    answeredWrong: count((one) => one.answerable && got('answer')(one) && one.rank !== 1),
    refused: count((one) => one.answerable && got('none')(one)),
    unanswerable: count(({ answerable }) => !answerable),
    unanswerableAnswered: count((one) => !one.answerable && got('answer')(one)),
    unanswerableRefused: count((one) => !one.answerable && got('none')(one)),
  };
}

/** The figures on every matter. */
export async function measureQuality(): Promise<Quality> {
  const figures: Record<string, QualityFigures> = {};
  for (const matter of MATTERS) figures[matter] = figuresOf(await askQuestions(matter));
  return figures;
}

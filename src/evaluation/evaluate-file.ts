import { OperatorError } from '../operator-error.ts';
import { askMisdirected, askOwn, type Competition, type RowEngine, type Tried } from './ask-rows.ts';
import { type FileFigures, fileFigures, type Tally } from './file-figures.ts';
import { isBeyondArticle, type LabelledArticle } from './labelled-article.ts';
import { misdirect } from './misdirect.ts';
import type { Outcome } from './outcome.ts';
import { type ReportFault, readRows } from './read-rows.ts';

/** How the questions of a file are put. */
export interface Plan {
  readonly file: string;
  readonly by: Competition;
  readonly shuffleArticles: boolean;
}

/** What is told while a file is evaluated. */
export interface EvaluationListener {
  /** What is malformed or unreadable, one line each, with its place. */
  readonly fault: ReportFault;
  /** Each question as it has been asked. */
  readonly tried: (tried: Tried) => void;
}

type Counts = { -readonly [K in keyof Tally]: Tally[K] };

/** Asks all questions of a file, article by article, and counts; of one read in part, what was read. */
export async function evaluateFile(
  engine: RowEngine,
  plan: Plan,
  { fault, tried }: EvaluationListener,
): Promise<FileFigures> {
  const counts: Counts = {
    complete: true,
    articles: 0,
    questions: 0,
    malformed: 0,
    impossible: 0,
    withoutParagraph: 0,
    nowhereElse: 0,
  };
  const outcomes: Outcome[] = [];
  const malformed = (what: string) => {
    counts.malformed++;
    fault(what);
  };
  const broken = (message: string) => {
    counts.complete = false;
    fault(message);
  };
  const rows = readable(readRows(plan.file, malformed), broken);
  for await (const one of plan.shuffleArticles
    ? shuffledQuestions(engine, rows, counts)
    : questions(engine, rows, plan.by, counts)) {
    counts.questions++;
    if (one.outcome) outcomes.push(one.outcome);
    tried(one);
  }
  return fileFigures({ file: plan.file, by: plan.by, shuffled: plan.shuffleArticles }, counts, outcomes);
}

async function* questions(
  engine: RowEngine,
  rows: AsyncIterable<LabelledArticle>,
  by: Competition,
  counts: Counts,
): AsyncGenerator<Tried> {
  for await (const row of rows) {
    counts.articles++;
    if (by === 'article')
      counts.impossible += row.questions.filter((one) => one.impossible && !isBeyondArticle(one)).length;
    else counts.withoutParagraph += row.questions.filter(({ paragraph }) => paragraph === null).length;
    yield* askOwn(engine, row, by);
  }
}

async function* shuffledQuestions(
  engine: RowEngine,
  rows: AsyncIterable<LabelledArticle>,
  counts: Counts,
): AsyncGenerator<Tried> {
  const articles: LabelledArticle[] = [];
  for await (const row of rows) articles.push(row);
  const { asked, left } = misdirect(articles);
  counts.articles = articles.length;
  counts.nowhereElse = left;
  counts.impossible = articles.flatMap((row) => row.questions).filter(({ impossible }) => impossible).length;
  for (const one of asked) yield* askMisdirected(engine, one);
}

/** The rows as far as the file can be read. */
async function* readable(
  rows: AsyncIterable<LabelledArticle>,
  broken: ReportFault,
): AsyncGenerator<LabelledArticle> {
  try {
    yield* rows;
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    broken(error.message);
  }
}

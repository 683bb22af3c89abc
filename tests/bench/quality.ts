import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { askArticle } from '../../src/evaluation/ask-article.ts';
import type { Competition } from '../../src/evaluation/ask-rows.ts';
import { evaluateFile } from '../../src/evaluation/evaluate-file.ts';
import { EvaluationProgress } from '../../src/evaluation/evaluation-progress.ts';
import { isRight, type LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { mean } from '../../src/evaluation/ranking-figures.ts';
import { readRows } from '../../src/evaluation/read-rows.ts';
import { rowArticle } from '../../src/evaluation/row-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { qualityPlot, reliabilityPlot } from './plots/plot.ts';
import { curveLine } from './quality/curve.ts';
import { FINDERS, type Find, type Finder, scopeOfQuestion } from './quality/finders.ts';

const USAGE = `npm run bench -- quality FILE… [--by article|paragraph] [--limit-questions N] [--plots FOLDER]

Asks every engine the questions of the files that have an answer, over the same sentences. Without --by, each file is asked by article
and, where its questions name paragraphs, by paragraph; follow-ups are left out. With --plots it also asks ours as people do, prints how many of its
answers are right where it dares so many, and writes quality.svg and reliability.svg into the folder.
`;

/** A column of the table: one file, asked in one way. */
interface Column {
  readonly title: string;
  readonly questions: number;
  /** The rank of the first right sentence of each question, 0 for none; one list for each engine. */
  readonly ranks: readonly (readonly number[])[];
}

/** `npm run bench -- quality`: the table of hit@1, hit@3 and mean reciprocal rank, ours in the first line. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      'limit-questions': { type: 'string', default: 'Infinity' },
      plots: { type: 'string' },
    },
  });
  const limit = Number(values['limit-questions']);
  if (positionals.length === 0 || !(limit > 0)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const columns: Column[] = [];
  for (const file of positionals) {
    for (const by of ['article', 'paragraph'] as const) {
      if (values.by !== undefined && values.by !== by) continue;
      const column = await measure(file, by, limit);
      if (column.questions > 0) columns.push(column);
    }
  }
  process.stdout.write(table(columns));
  if (values.plots !== undefined) await plot(values.plots, positionals, columns);
}

async function plot(folder: string, files: readonly string[], columns: readonly Column[]): Promise<void> {
  const sets = columns.map(({ title }) => title.replace(/, article$/, ''));
  const engines = FINDERS.map(({ name }, i) => ({
    name,
    shares: columns.map(({ ranks }) => mean(ranks[i]!.map((rank) => (rank === 1 ? 1 : 0))) ?? 0),
  }));
  writeFileSync(join(folder, 'quality.svg'), qualityPlot(sets, engines));
  const reliable = [];
  for (const file of files) {
    const scored: { score: number; right: boolean }[] = [];
    const plan = { file, by: 'article', shuffleArticles: false } as const;
    const figures = await evaluateFile({ ask: askArticle, now: () => performance.now() }, plan, {
      fault: (what) => process.stderr.write(`${what}\n`),
      tried: ({ outcome }) => {
        if (outcome?.answerable && !outcome.followUp)
          scored.push({ score: outcome.score, right: outcome.rank === 1 });
      },
    });
    reliable.push({ name: nameOf(file), bins: figures.reliability });
    process.stdout.write(curveLine(nameOf(file), scored));
  }
  writeFileSync(join(folder, 'reliability.svg'), reliabilityPlot(reliable));
}

/** The file's name without its endings, its half included. */
function nameOf(file: string): string {
  return basename(file)
    .replace(/\.[^#]*/, '')
    .replace('#', ', ');
}

async function measure(file: string, by: Competition, limit: number): Promise<Column> {
  const ranks = FINDERS.map((): number[] => []);
  const progress = new EvaluationProgress(`${file}, by ${by}`, process.stderr);
  for await (const row of readRows(file, (fault) => progress.say(fault))) {
    rankAll(row, by, limit - ranks[0]!.length, ranks, progress);
    if (ranks[0]!.length >= limit) break;
  }
  progress.end();
  return { title: `${nameOf(file)}, ${by}`, questions: ranks[0]!.length, ranks };
}

function rankAll(
  row: LabelledArticle,
  by: Competition,
  limit: number,
  ranks: readonly number[][],
  progress: EvaluationProgress,
): void {
  const index = buildIndex([rowArticle(row)]);
  const opened = new Map<string, Find>();
  const open = (finder: Finder, scope: { first: number; last: number }): Find => {
    const key = `${finder.name} ${scope.first} ${scope.last}`;
    const find = opened.get(key) ?? finder.open(index, scope);
    opened.set(key, find);
    return find;
  };
  const questions = row.questions.filter(
    ({ impossible, paragraph, after }) =>
      !impossible && after === null && (by === 'article' || paragraph !== null),
  );
  for (const question of questions.slice(0, limit)) {
    progress.step();
    const scope = scopeOfQuestion(index, row, question, by);
    FINDERS.forEach((finder, i) => {
      const found = open(finder, scope)(question.question);
      ranks[i]!.push(1 + found.findIndex((sentence) => isRight(sentence, question.answers)));
    });
  }
}

function table(columns: readonly Column[]): string {
  const rows = [
    [
      'hit@1 / hit@3 / MRR',
      ...columns.map(({ title, questions }) => `${title} (${questions.toLocaleString('en-US')})`),
    ],
    ['---', ...columns.map(() => '---')],
    ...FINDERS.map(({ name }, i) => [name, ...columns.map(({ ranks }) => figures(ranks[i]!))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |\n`;
  return rows.map(line).join('');
}

function figures(ranks: readonly number[]): string {
  const within = (places: number) => mean(ranks.map((rank) => (rank > 0 && rank <= places ? 100 : 0))) ?? 0;
  const reciprocal = mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))) ?? 0;
  return `${within(1).toFixed(1)} / ${within(3).toFixed(1)} / ${reciprocal.toFixed(3)}`;
}

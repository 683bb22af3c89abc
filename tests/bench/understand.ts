import { ask } from '../../src/answer/ask.ts';
import { turnsOf as turnsMade } from '../../src/answer/turns-of.ts';
import { percentile } from '../../src/evaluation/percentile.ts';
import { buildIndex, type Index, wholeScope } from '../../src/index/build-index.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import type { Turn } from '../../src/question/turn.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { longArticle } from './understand/long-article.ts';
import { type AskedQuestion, readAsked } from './understand/read-asked.ts';

const SENTENCES = 300;
/** What understanding may add to ranking, in milliseconds. */
const TARGET = 0.5;
/** A question's time is the median of as many rounds. */
const ROUNDS = 15;
const WARM_UP_ROUNDS = 5;

/** Milliseconds of one question. */
interface Timed {
  readonly sort: string;
  readonly ranked: number;
  readonly asked: number;
}

/** `npm run bench -- understand`: what reading the question, judging and quoting add to ranking alone, on an article of 300 sentences. */
export async function run(): Promise<void> {
  const article = await longArticle(SENTENCES);
  const index = buildIndex([article]);
  const questions = readAsked().map((question) => ({ ...question, turns: turnsOf(question, index) }));
  const body = article.sentences.filter(({ role }) => role === 'body').length;
  process.stdout.write(`${body} sentences, ${questions.length} questions, milliseconds at p50\n\n`);
  process.stdout.write(
    '| questions | n | ranking alone | the whole question | difference |\n|---|---|---|---|---|\n',
  );
  const timed = timeAll(questions, index);
  const sorts = [...new Set(timed.map(({ sort }) => sort))];
  for (const sort of sorts)
    process.stdout.write(
      row(
        sort,
        timed.filter((one) => one.sort === sort),
      ),
    );
  process.stdout.write(row('all', timed));
  const added = percentile(timed.map(difference), 50)!;
  process.stdout.write(
    `\nadded at p50: ${added.toFixed(3)} ms; the aim is ${TARGET} ms at most: ${added <= TARGET ? 'met' : 'missed'}\n`,
  );
}

function difference({ ranked, asked }: Timed): number {
  return asked - ranked;
}

function row(name: string, timed: readonly Timed[]): string {
  const at = (values: readonly number[]): string => percentile(values, 50)!.toFixed(3);
  const cells = [
    timed.map(({ ranked }) => ranked),
    timed.map(({ asked }) => asked),
    timed.map(difference),
  ].map(at);
  return `| ${[name, timed.length, ...cells].join(' | ')} |\n`;
}

/** The exchanges before a question, as a console or a chat would remember them. */
function turnsOf({ before }: AskedQuestion, index: Index): readonly Turn[] {
  const turns: Turn[] = [];
  for (const question of before) turns.push(...turnsMade(ask(index, question, { turns })));
  return turns;
}

type WithTurns = AskedQuestion & { readonly turns: readonly Turn[] };

function timeAll(questions: readonly WithTurns[], index: Index): Timed[] {
  const scope = wholeScope(index);
  const rank = ({ question }: WithTurns): unknown =>
    rankSentences(index, readQuestion(question, [], { index, scope, spells: true }), scope);
  // Each question comes with turns of its own, as it would in a chat that keeps them anew.
  const answer = ({ question, turns }: WithTurns): unknown =>
    ask(index, question, { turns: turns.map((turn) => ({ ...turn })) });
  const rounds = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => ({
    ranked: questions.map((question) => timeOf(() => rank(question))),
    asked: questions.map((question) => timeOf(() => answer(question))),
  })).slice(WARM_UP_ROUNDS);
  return questions.map(({ sort }, i) => ({
    sort,
    ranked: percentile(
      rounds.map(({ ranked }) => ranked[i]!),
      50,
    )!,
    asked: percentile(
      rounds.map(({ asked }) => asked[i]!),
      50,
    )!,
  }));
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer, Match } from '../../src/answer/answer.ts';
import { ask } from '../../src/answer/ask.ts';
import { isRight, type LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { readRows } from '../../src/evaluation/read-rows.ts';
import { rowArticle } from '../../src/evaluation/row-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';

const USAGE = `npm run bench -- libraries FILE… [--articles N]

Asks the first questions of each file's articles once of their article alone and once of N articles together (nine, where not set otherwise).
Prints how many are right first and among three in both, and how many of the strong matches of the article alone stand first in the library too:
of all, and of those to which no other article of the library has one.
`;

/** How often something held, of how many. */
class Share {
  held = 0;
  of = 0;

  count(holds: boolean): void {
    this.of++;
    if (holds) this.held++;
  }

  toString(): string {
    return `${this.held}/${this.of} (${((100 * this.held) / (this.of || 1)).toFixed(1)} %)`;
  }
}

/** `npm run bench -- libraries`: what remains of an article's answers where others stand beside it. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { articles: { type: 'string', default: '9' } },
  });
  const size = Number(values.articles);
  if (positionals.length === 0 || !(Number.isInteger(size) && size > 1)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const file of positionals) await measure(file, size);
}

async function measure(file: string, size: number): Promise<void> {
  const shares = {
    alone: new Share(),
    first: new Share(),
    three: new Share(),
    kept: new Share(),
    only: new Share(),
  };
  const rows = new Map<string, LabelledArticle>();
  for await (const row of readRows(file, (fault) => process.stderr.write(`${fault}\n`))) {
    rows.set(row.id, row);
    if (rows.size < size) continue;
    askLibrary([...rows.values()], shares);
    rows.clear();
  }
  const lines = Object.entries(shares).map(([name, share]) => `  ${name.padEnd(6)} ${share}\n`);
  process.stdout.write(`${basename(file)}, libraries of ${size}\n${lines.join('')}`);
}

function askLibrary(rows: readonly LabelledArticle[], shares: Readonly<Record<string, Share>>): void {
  const articles = rows.map(rowArticle);
  const library = buildIndex(articles);
  const owns = articles.map((article) => buildIndex([article]));
  rows.forEach((row, place) => {
    const own = owns[place]!;
    for (const { question, answers, after, impossible } of row.questions) {
      if (after !== null || impossible) continue;
      const isHit = ({ article, sentence }: Match) => article.id === row.id && isRight(sentence, answers);
      const [alone, together] = [own, library].map((index) => ask(index, question)) as [Answer, Answer];
      shares.alone!.count(isFirst(alone, isHit));
      shares.first!.count(isFirst(together, isHit));
      shares.three!.count(isFirst(together, isHit) || together.matches.some(isHit));
      const [best] = alone.matches;
      if (alone.verdict !== 'answer' || !best) continue;
      const [found] = together.matches;
      const isKept = together.verdict !== 'none' && found?.sentence === best.sentence;
      shares.kept!.count(isKept);
      const isOnly = owns.every((index) => index === own || ask(index, question).verdict !== 'answer');
      if (isOnly) shares.only!.count(isKept);
    }
  });
}

function isFirst({ matches, items }: Answer, isHit: (match: Match) => boolean): boolean {
  return [...matches.slice(0, 1), ...items].some(isHit);
}

import { parseArgs } from 'node:util';
import { type Article, type Sentence, sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { articlePath } from '../quality/article-text.ts';
import { readSummaries } from '../quality/read-summaries.ts';
import { generateLibrary } from './speed/generate-library.ts';
import { type Rouge, rouge } from './summary/rouge.ts';
import { textRank } from './summary/text-rank.ts';

type Summariser = (article: Article, count: number) => readonly Sentence[];

/** Ours first, then what it has to be better than. */
const METHODS: readonly (readonly [string, Summariser])[] = [
  ['Verbatim', summarise],
  [
    'first sentences',
    (article, count) => article.sentences.filter(({ role }) => role === 'body').slice(0, count),
  ],
  ['TextRank', textRank],
];

const LENGTHS = [2, 3, 4, 5] as const;
const LONG_ARTICLE = 10_000;
const RUNS = 7;

/** `npm run bench -- summary`: ROUGE against summaries written by people, and the time of a long article. `--show N` prints ours, N sentences each. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { show: { type: 'string' } } });
  const read = readSummaries().map(async (reference) => ({
    article: await readArticle(articlePath(reference.article)),
    reference: reference.summary,
  }));
  const articles = await Promise.all(read);
  process.stdout.write(`ROUGE-1 / 2 / L, F in percent, no stemming, ${articles.length} articles\n\n`);
  process.stdout.write(`| sentences | ${METHODS.map(([name]) => name).join(' | ')} |\n|---|---|---|---|\n`);
  for (const count of LENGTHS) {
    const cells = METHODS.map(([, method]) =>
      meanOf(
        articles.map(({ article, reference }) => rouge(textOf(article, method(article, count)), reference)),
      ),
    );
    process.stdout.write(`| ${count} | ${cells.join(' | ')} |\n`);
  }
  process.stdout.write(`\n${timeOfLongArticle()}\n`);
  if (values.show !== undefined) for (const { article } of articles) show(article, Number(values.show));
}

function textOf(article: Article, sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentenceText(article, sentence)).join(' ');
}

function meanOf(figures: readonly Rouge[]): string {
  return (['one', 'two', 'longest'] as const)
    .map((name) => figures.reduce((sum, figure) => sum + figure[name], 0) / figures.length)
    .map((mean) => (100 * mean).toFixed(1))
    .join(' / ');
}

/** The first run counts too: a summary is asked for once. */
function timeOfLongArticle(): string {
  const text = [...generateLibrary(LONG_ARTICLE)].map((made) => made.text).join('\n\n');
  const article = parseArticle('long', text, 'txt');
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    summarise(article, 10);
    return performance.now() - start;
  });
  const [first] = times;
  const median = times.toSorted((a, b) => a - b)[RUNS >> 1]!;
  return `10 of ${article.sentences.length} sentences: first ${first!.toFixed(0)} ms, median of ${RUNS} ${median.toFixed(0)} ms`;
}

function show(article: Article, count: number): void {
  const lines = summarise(article, count).map((sentence) => `  ${sentenceText(article, sentence)}\n`);
  process.stdout.write(`\n${article.id}\n${lines.join('')}`);
}

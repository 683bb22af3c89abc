import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Article, sentenceText } from '../../src/article/article.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { UnreadableArticle } from '../../src/article/unreadable.ts';

/** A real page with what a person says is in it: its text, snippets that belong to it and that do not, and what it says about itself. */
interface LabelledPage {
  readonly id: string;
  readonly type: string;
  readonly html: string;
  readonly gold: {
    readonly text: string;
    readonly with?: readonly string[];
    readonly without?: readonly string[];
    readonly title?: string;
    readonly author?: string;
    readonly published?: string;
  };
}

/** What one page came to. A share is null where the page has nothing to be right about. */
interface Measured {
  readonly id: string;
  readonly type: string;
  readonly words: number;
  readonly empty: boolean;
  readonly kept: number | null;
  readonly leaked: number | null;
  readonly title: number | null;
  readonly author: number | null;
  readonly date: number | null;
  readonly milliseconds: number;
}

const usage = `npm run bench -- pages FILE.jsonl.gz… [--each]

Reads web pages and prints, by type of page, against their labels: F1 of words, pages without text, snippets kept that belong to it and leaked
that do not, title, author and date right where the label has one, and milliseconds a page. --each prints a line a page.
`;

/** `npm run bench -- pages FILE.jsonl.gz` */
export async function run(args: readonly string[]): Promise<void> {
  const options = { each: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (positionals.length === 0) process.stderr.write(usage);
  for (const file of positionals) {
    const measured: Measured[] = [];
    for (const page of readPages(file)) measured.push(await measure(page));
    if (values.each) for (const page of measured) process.stdout.write(`${JSON.stringify(page)}\n`);
    process.stdout.write(table(measured));
  }
}

function readPages(file: string): LabelledPage[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledPage);
}

async function measure({ id, type, html, gold }: LabelledPage): Promise<Measured> {
  const start = performance.now();
  const article = await readOrNull(id, html);
  const milliseconds = performance.now() - start;
  const words = wordsIn(article === null ? '' : bodyOf(article));
  const joined = ` ${words.join(' ')} `;
  const holds = (snippet: string) => joined.includes(` ${wordsIn(snippet).join(' ')} `);
  const { author, published } = article?.metadata ?? {};
  return {
    id,
    type,
    words: overlap(words, wordsIn(gold.text)),
    empty: words.length === 0,
    kept: share(gold.with, holds),
    leaked: share(gold.without, holds),
    title: gold.title ? agrees(article?.title, gold.title) : null,
    author: gold.author ? agrees(author, gold.author) : null,
    date: gold.published ? Number(published?.slice(0, 10) === gold.published.slice(0, 10)) : null,
    milliseconds,
  };
}

async function readOrNull(id: string, html: string): Promise<Article | null> {
  try {
    return await readArticleFile(id, Buffer.from(html), 'html');
  } catch (error) {
    if (error instanceof UnreadableArticle) return null;
    throw error;
  }
}

/** What is read as the page's text: headings and body, without title and metadata. */
function bodyOf(article: Article): string {
  return article.sentences
    .filter(({ role }) => role !== 'title' && role !== 'metadata')
    .map((sentence) => sentenceText(article, sentence))
    .join('\n');
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** F1 of two bags of words. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of one) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) common++;
    left.set(word, rest - 1);
  }
  return one.length + other.length === 0 ? 1 : (2 * common) / (one.length + other.length);
}

function share(snippets: readonly string[] | undefined, holds: (snippet: string) => boolean): number | null {
  return snippets?.length ? snippets.filter(holds).length / snippets.length : null;
}

/** 1 when one of the two names holds the other, word for word. */
function agrees(read: string | undefined, gold: string): number {
  const [one, other] = [wordsIn(read ?? '').join(' '), wordsIn(gold).join(' ')];
  return Number(one !== '' && (one.includes(other) || other.includes(one)));
}

function table(measured: readonly Measured[]): string {
  const types = [...new Set(measured.map((page) => page.type))];
  const head =
    'type'.padEnd(14) +
    ['pages', 'F1', 'empty', 'kept', 'leaked', 'title', 'author', 'date', 'p50 ms', 'max ms']
      .map((name) => name.padStart(8))
      .join('');
  const rows = types.map((type) => {
    const pages = measured.filter((page) => page.type === type);
    const mean = (of: (page: Measured) => number | null) => {
      const values = pages.map(of).filter((value) => value !== null);
      return values.length === 0
        ? '-'
        : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
    };
    const times = pages.map((page) => page.milliseconds).sort((a, b) => a - b);
    const cells = [
      String(pages.length),
      mean((page) => page.words),
      String(pages.filter((page) => page.empty).length),
      ...(['kept', 'leaked', 'title', 'author', 'date'] as const).map((name) => mean((page) => page[name])),
      times[times.length >> 1]!.toFixed(0),
      times.at(-1)!.toFixed(0),
    ];
    return type.padEnd(14) + cells.map((cell) => cell.padStart(8)).join('');
  });
  return `${[head, ...rows].join('\n')}\n`;
}

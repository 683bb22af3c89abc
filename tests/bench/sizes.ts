import { parseArgs } from 'node:util';
import { ask } from '../../src/answer/ask.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { suggest } from '../../src/suggestions/suggest.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { LARGE_TEXTS, ORDINARY } from '../support/hostile/large-texts.ts';

const STAGES = ['parse', 'index', 'ask', 'summary', 'suggest'] as const;
type Times = Readonly<Record<(typeof STAGES)[number], number>>;

/** Shorter times say nothing about growth. */
const LEAST_TOLD = 20;
/** How much longer twice the text may take: n log n, and the noise of one run. */
const MOST_GROWTH = 3;

/**
 * How long texts of doubling sizes take in each stage, by kind of text, and how much more than the half did. Options: `--from KB` (100), `--to KB` (800),
 * `--format` (md), and kinds by name.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string', default: '100' },
      to: { type: 'string', default: '800' },
      format: { type: 'string', default: 'md' },
    },
  });
  const format = values.format === 'txt' ? 'txt' : 'md';
  timesOf('Warm up. It is warm.', format);
  process.stdout.write(
    `${'kind'.padEnd(22)}${'KB'.padStart(6)}${STAGES.map((stage) => stage.padStart(16)).join('')}\n`,
  );
  for (const [kind, make] of Object.entries(LARGE_TEXTS)) {
    if (positionals.length > 0 && !positionals.includes(kind)) continue;
    let half: Times | undefined;
    for (let size = Number(values.from); size <= Number(values.to); size *= 2) {
      const times = timesOf(`${ORDINARY}\n\n${make(size * 1000)}\n\n${ORDINARY}`, format);
      process.stdout.write(
        `${kind.padEnd(22)}${String(size).padStart(6)}${STAGES.map((stage) => tell(times[stage], half?.[stage])).join('')}\n`,
      );
      half = times;
    }
  }
}

function timesOf(text: string, format: 'md' | 'txt'): Times {
  const [article, parse] = timed(() => parseArticle('large', text, format));
  const [built, index] = timed(() => buildIndex([article]));
  const [, asked] = timed(() => ask(built, 'Who found the harbour of the town in 1811?'));
  const [, summary] = timed(() => summarise(article, 5));
  const [, suggested] = timed(() => suggest(built, article.id));
  return { parse, index, ask: asked, summary, suggest: suggested };
}

/** Processor time, which a busy machine does not stretch. */
function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** `1234 ms ×2.1`, with `!` where the growth is more than the text's. */
function tell(time: number, half: number | undefined): string {
  const growth = half === undefined || time < LEAST_TOLD ? '' : ` ×${(time / half).toFixed(1)}`;
  const mark = half !== undefined && time > LEAST_TOLD && time / half > MOST_GROWTH ? '!' : ' ';
  return `${time.toFixed(0)} ms${growth}${mark}`.padStart(16);
}

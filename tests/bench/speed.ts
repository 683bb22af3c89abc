import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { speedPlot } from './plots/plot.ts';
import { ENGINES, OURS } from './speed/engines.ts';
import { formatSize, type Line } from './speed/format-speed.ts';
import type { Course, Measured } from './speed/measure-engine.ts';
import { buildChild, runChild } from './speed/run-child.ts';

const USAGE = `npm run bench -- speed [FILE…] [options]

Builds every engine over the same sentences and asks it, one process each. Without a FILE of labelled articles the text is made up.

  --sizes 1000,10000,…     how many sentences (default 1000,10000,100000,1000000)
  --engines NAME,…         some of: ${ENGINES.map(({ name }) => name).join(', ')}
  --questions N            how many questions (default 300)
  --limit-seconds N        for one engine at one size (default 240)
  --plots FOLDER           writes speed.svg into it
`;

interface Options {
  readonly files: readonly string[];
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  readonly questions: number;
  readonly limitSeconds: number;
  readonly plots: string | undefined;
}

/** `npm run bench -- speed`: a table for each size, every engine's figures beside ours. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${machine()}\n\n${legend(options.engines)}\n`);
  await buildChild();
  const all: Line[][] = [];
  for (const size of options.sizes) {
    const lines: Line[] = [];
    all.push(lines);
    for (const engine of options.engines) lines.push(await measure(engine, size, options));
    process.stdout.write(`${formatSize(sentencesOf(lines) ?? size, options, lines)}\n`);
    process.stdout.write(await besideWink(lines, options));
  }
  if (options.plots !== undefined) writeFileSync(join(options.plots, 'speed.svg'), plot(options, all));
}

function plot({ sizes, engines }: Options, all: readonly (readonly Line[])[]): string {
  const p99Of = (line: Line | undefined) => (typeof line?.result === 'object' ? line.result.p99 : null);
  return speedPlot(
    sizes,
    engines.map((name, i) => ({ name, p99: all.map((lines) => p99Of(lines[i])) })),
  );
}

async function measure(engine: string, sentences: number, options: Options): Promise<Line> {
  if (process.stderr.isTTY) process.stderr.write(`${engine}, ${sentences} sentences …\n`);
  const course: Course = { engine, sentences, files: options.files, questions: options.questions };
  return { engine, result: await runChild<Measured>(course, options.limitSeconds) };
}

/** How fast ours is built beside wink-nlp's pipe alone; nothing when ours was not built. */
async function besideWink(lines: readonly Line[], { files, limitSeconds }: Options): Promise<string> {
  const ours = lines.find(({ engine }) => engine === OURS)?.result;
  if (typeof ours !== 'object') return '';
  const course: Course = { engine: 'pipe', sentences: 0, files, questions: 0 };
  const pipe = await runChild<number>(course, limitSeconds);
  if (typeof pipe === 'string') return `wink-nlp's pipe alone: ${pipe}\n\n`;
  const speed = ours.sentences / ours.buildSeconds;
  return `built per second: ${count(speed)} sentences; wink-nlp's pipe alone reads ${count(pipe)} (ours is × ${(speed / pipe).toFixed(2)})\n\n`;
}

/** The number that there really were: files may hold fewer. */
function sentencesOf(lines: readonly Line[]): number | undefined {
  return lines.flatMap(({ result }) => (typeof result === 'object' ? [result.sentences] : []))[0];
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-US');
}

/** What each of the engines does, a line each. */
function legend(asked: readonly string[]): string {
  return ENGINES.filter(({ name }) => asked.includes(name))
    .map(({ name, ranks }) => `${name}: ${ranks}.\n`)
    .join('');
}

function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB`;
}

/** What is wrong, when something is. */
function readOptions(args: readonly string[]): Options | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      engines: { type: 'string', default: ENGINES.map(({ name }) => name).join(',') },
      questions: { type: 'string', default: '300' },
      'limit-seconds': { type: 'string', default: '240' },
      plots: { type: 'string' },
    },
  });
  const known = new Map(ENGINES.map(({ name }) => [name.toLowerCase(), name]));
  const asked = values.engines.split(',').map((name) => name.trim().toLowerCase());
  const stranger = asked.find((name) => !known.has(name));
  if (stranger !== undefined) return `there is no engine ${JSON.stringify(stranger)}`;
  const sizes = values.sizes.split(',').map(Number);
  const numbers = [...sizes, Number(values.questions), Number(values['limit-seconds'])];
  if (!numbers.every((number) => Number.isSafeInteger(number) && number > 0))
    return 'sizes, questions and limits are whole numbers from 1';
  return {
    files: positionals,
    sizes,
    engines: asked.map((name) => known.get(name)!),
    questions: Number(values.questions),
    limitSeconds: Number(values['limit-seconds']),
    plots: values.plots,
  };
}

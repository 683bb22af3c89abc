import { OURS } from './engines.ts';
import type { Measured } from './measure-engine.ts';
import type { Failure } from './run-child.ts';

/** One engine's line; how it failed when it did. */
export interface Line {
  readonly engine: string;
  readonly result: Measured | Failure;
}

/** The figures that are compared, each smaller the better. */
const COLUMNS: readonly (readonly [title: string, figure: (measured: Measured) => number, digits: number])[] =
  [
    ['built, s', ({ buildSeconds }) => buildSeconds, 2],
    ['resident, bytes a sentence', ({ residentBytesPerSentence }) => residentBytesPerSentence, 0],
    ['live, bytes a sentence', ({ liveBytesPerSentence }) => liveBytesPerSentence, 0],
    ['p50, ms', ({ p50 }) => p50, 3],
    ['p99, ms', ({ p99 }) => p99, 3],
    ['p99 when first asked, ms', ({ firstP99 }) => firstP99, 3],
  ];

/** What each engine was given. */
export interface Allowance {
  readonly questions: number;
  readonly limitSeconds: number;
}

/** The table of one size: every figure, and in brackets how many times ours it is. */
export function formatSize(
  sentences: number,
  { questions, limitSeconds }: Allowance,
  lines: readonly Line[],
): string {
  const ours = lines.find(({ engine }) => engine === OURS)?.result;
  const base = typeof ours === 'object' ? ours : undefined;
  const rows = [
    [`${sentences.toLocaleString('en-US')} sentences`, ...COLUMNS.map(([title]) => title)],
    ['---', ...COLUMNS.map(() => '---')],
    ...lines.map((line) => [name(line, questions), ...cells(line, base, limitSeconds)]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |\n`).join('');
}

function name({ engine, result }: Line, questions: number): string {
  return typeof result === 'object' && result.asked < questions
    ? `${engine} (in time for ${result.asked} questions)`
    : engine;
}

function cells({ engine, result }: Line, base: Measured | undefined, limitSeconds: number): string[] {
  return COLUMNS.map(([, figure, digits], column) => {
    if (typeof result === 'string')
      return column > 0 ? '' : result === 'out of memory' ? result : `${result} of ${limitSeconds} s`;
    const value = figure(result);
    const shown = value.toLocaleString('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return base && engine !== OURS ? `${shown} (${ratio(value / figure(base))})` : shown;
  });
}

function ratio(times: number): string {
  return Number.isFinite(times) ? `× ${times >= 10 ? times.toFixed(0) : times.toPrecision(2)}` : '–';
}

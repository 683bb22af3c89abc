import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = 10;
/** How much longer the console may take than the bare script. */
const TARGET = 1.5;

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How long the built console takes from its start to the end of one piped question, beside a script that only loads the analyser and reads
 * one document. The two take turns, so that a slow spell of the machine meets both.
 */
export async function run(): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    bare.push(timed(['tests/bench/bare-start.mjs', 'knowledge/us-iran-oman-talks.md'], ''));
    ours.push(timed(['dist/main.js', 'console'], 'Where were the talks held?\n'));
  }
  const ratio = median(ours) / median(bare);
  process.stdout.write(
    [
      `bare script       ${describe(bare)}`,
      `console, piped    ${describe(ours)}`,
      `ratio of medians  ${ratio.toFixed(2)} (target: at most ${TARGET})`,
      '',
    ].join('\n'),
  );
  if (ratio > TARGET) process.exitCode = 1;
}

/** Milliseconds from spawning to exit. Throws when the program fails or prints nothing. */
function timed(args: readonly string[], input: string): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  const took = performance.now() - started;
  if (status !== 0 || stdout === '') throw new Error(`node ${args.join(' ')} failed (${status}): ${stderr}`);
  return took;
}

function describe(times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)];
  return `median ${median(times).toFixed(0)} ms of ${times.length} runs (${least.toFixed(0)} to ${most.toFixed(0)})`;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

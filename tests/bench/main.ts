import { existsSync, readdirSync } from 'node:fs';

/** Each benchmark is a file of this folder that exports `run(args)`: `npm run bench -- start` runs start.ts. */
interface Benchmark {
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** An option that the benchmark does not know is told in a line; anything else is a fault. */
function tellWrongOption(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
    throw error;
  process.stderr.write(`bench ${name}: ${error.message}\n`);
  process.exitCode = 2;
}

const folder = new URL('./', import.meta.url);
const [name, ...args] = process.argv.slice(2);
const file = new URL(`${name}.ts`, folder);

if (name !== undefined && /^[a-z][a-z-]*$/.test(name) && name !== 'main' && existsSync(file)) {
  const benchmark = (await import(file.href)) as Partial<Benchmark>;
  if (!benchmark.run)
    throw new Error(`tests/bench/${name}.ts is part of a benchmark, not one that can be run`);
  await benchmark.run(args).catch(tellWrongOption);
} else {
  const names = readdirSync(folder)
    .filter((entry) => entry.endsWith('.ts') && entry !== 'main.ts')
    .map((entry) => entry.slice(0, -3));
  process.stderr.write(`npm run bench -- NAME, one of: ${names.join(', ')}\n`);
  process.exitCode = 2;
}

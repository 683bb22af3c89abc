#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { ConfigError, isPlain, knowledgeFolder, readEnvironment } from './config.ts';
import { UsageError } from './console/options.ts';

const FAULT = 1;
const USAGE = 2;
const INTERRUPTED = 130;

interface Subcommand {
  readonly meaning: string;
  /** Loads what it needs and nothing else; resolves with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  console: { meaning: 'ask articles in the terminal, without a token', run: runConsole },
  eval: { meaning: 'measure the answers to labelled questions', run: runEval },
};

const USAGE_TEXT = `verbatim COMMAND [options]

${Object.entries(SUBCOMMANDS)
  .map(([name, { meaning }]) => `  ${name.padEnd(9)} ${meaning}`)
  .join('\n')}

verbatim COMMAND --help says more; --version prints the version.
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version') return print(`${version()}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return print(USAGE_TEXT);
  if (name !== undefined && Object.hasOwn(SUBCOMMANDS, name)) return SUBCOMMANDS[name]!.run(args);
  if (name === undefined) throw new UsageError(`name a command: ${Object.keys(SUBCOMMANDS).join(', ')}`);
  const { closest } = await import('./console/did-you-mean.ts');
  const meant = closest(name, Object.keys(SUBCOMMANDS));
  throw new UsageError(
    `there is no command ${JSON.stringify(name)}; ${meant ? `did you mean ${meant}?` : '--help lists them'}`,
  );
}

async function runConsole(args: readonly string[]): Promise<number> {
  process.once('SIGINT', () => process.exit(INTERRUPTED));
  const { runConsole: run } = await import('./console/run.ts');
  const environment = readEnvironment();
  return run(args, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => performance.now(),
    version: version(),
    knowledgeFolder: () => knowledgeFolder(environment),
    plain: isPlain(environment),
  });
}

async function runEval(args: readonly string[]): Promise<number> {
  const { runEval: run } = await import('./evaluation/run-eval.ts');
  return run(args, { stdout: process.stdout, stderr: process.stderr, now: () => performance.now() });
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** The one catch: a mistake of the person who runs it is one line, a fault of the program is told whole. */
function explain(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigError) {
    process.stderr.write(`verbatim: ${error.message}\n`);
    return USAGE;
  }
  process.stderr.write('verbatim: something went wrong in the program itself. What is known about it:\n');
  console.error(error);
  return FAULT;
}

/** A reader that has seen enough (head, less) is no fault. */
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);

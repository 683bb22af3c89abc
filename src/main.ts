#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LinkSettings, linkSettings } from './config/link-settings.ts';
import { isPlain, terminalLocale } from './config/terminal.ts';
import {
  botSettings,
  connectionSettings,
  knowledgeFolder,
  readEnvironment,
  storeSettings,
} from './config.ts';
import { parseFlags } from './console/parse-flags.ts';
import type { FetchSettings } from './library/fetch/request-once.ts';
import { OperatorError, UsageError } from './operator-error.ts';

const FAULT = 1;
const INTERRUPTED = 130;
/** What training writes; the next build takes it in. Sources and built code lie equally deep. */
const LEARNED_FOLDER = new URL('../src/learned/', import.meta.url);
/** Built beside this file. */
const ENGINE_ENTRY = new URL('./discord/engine/worker.js', import.meta.url);

const { stdin, stdout, stderr } = process;

interface Subcommand {
  readonly meaning: string;
  /** Loads only what it needs, so that the console starts without the bot. Resolves with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  console: { meaning: 'ask articles in the terminal, without a token', run: runConsole },
  start: { meaning: 'run the Discord bot', run: runStart },
  deploy: { meaning: "register the bot's commands (--guild ID, --clear)", run: runDeploy },
  doctor: { meaning: 'check token, permissions, commands and articles', run: runDoctor },
  'move-store': { meaning: 'copy what is kept in DATA_DIR to DATABASE_URL', run: runMoveStore },
  eval: { meaning: 'measure the answers to labelled questions', run: runEvaluation },
  train: {
    meaning: "learn the ranker's and the verdict's weights from labelled questions",
    run: runTraining,
  },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version') return print(version());
  if (name === '--help' || name === '-h' || name === 'help') return print(usage());
  const known = Object.keys(SUBCOMMANDS);
  if (name === undefined) throw new UsageError(`name a command: ${known.join(', ')}`);
  if (Object.hasOwn(SUBCOMMANDS, name)) return SUBCOMMANDS[name]!.run(args);
  const { nearestName } = await import('./console/did-you-mean.ts');
  const meant = nearestName(name, known);
  const help = meant ? `did you mean ${meant}?` : '--help lists them';
  throw new UsageError(`there is no command ${JSON.stringify(name)}; ${help}`);
}

async function runConsole(args: readonly string[]): Promise<number> {
  process.once('SIGINT', () => process.exit(INTERRUPTED));
  const { runConsole: run } = await import('./console/run.ts');
  const environment = readEnvironment();
  return run(args, {
    stdin,
    stdout,
    stderr,
    now: () => performance.now(),
    version: version(),
    knowledgeFolder: () => knowledgeFolder(environment),
    fetchSettings: () => fetchSettings(linkSettings(environment)),
    plain: isPlain(environment),
    locale: terminalLocale(environment),
  });
}

async function runTraining(args: readonly string[]): Promise<number> {
  const { runTrain } = await import('./evaluation/run-train.ts');
  return runTrain(args, { out: stdout, err: stderr, folder: fileURLToPath(LEARNED_FOLDER) });
}

async function runStart(args: readonly string[]): Promise<number> {
  parseFlags(args, {}, 'settings come from the environment or .env');
  const settings = botSettings(readEnvironment());
  const { start } = await loadBot(settings.links);
  const now = (): number => Date.now();
  const clock = (): number => performance.now();
  const fetch = fetchSettings(settings.links);
  const surroundings = { now, clock, fetch, engineEntry: ENGINE_ENTRY, version: version() };
  const starting = start(settings, { stop: untilAsked(), ...surroundings });
  const code = await starting.then(() => 0, explain);
  // A request that Discord leaves unanswered must not hold up the end.
  return process.exit(code);
}

async function runDeploy(args: readonly string[]): Promise<number> {
  const flags = { guild: { type: 'string' }, clear: { type: 'boolean' } } as const;
  const { guild = null, clear = false } = parseFlags(args, flags, "a server's id comes after --guild");
  if (guild !== null && !/^\d{17,20}$/.test(guild)) {
    const example = 'example: --guild 112233445566778899';
    throw new UsageError(`--guild ${JSON.stringify(guild)} is not a server's id; ${example}`);
  }
  const settings = connectionSettings(readEnvironment());
  const { deploy } = await loadBot(settings.links);
  await deploy(settings, { guild, clear }, print);
  return 0;
}

async function runDoctor(args: readonly string[]): Promise<number> {
  parseFlags(args, {}, 'settings come from the environment or .env');
  const environment = readEnvironment();
  const { doctor } = await loadBot({ proxy: environment.HTTPS_PROXY || null });
  return doctor(environment, ENGINE_ENTRY, print);
}

/** The way to Discord is settled before its client is loaded. */
async function loadBot({ proxy }: Pick<LinkSettings, 'proxy'>): Promise<typeof import('./discord/run.ts')> {
  if (proxy !== null) (await import('./discord/gateway/by-proxy.ts')).sendGatewayThrough(proxy);
  return import('./discord/run.ts');
}

async function runMoveStore(args: readonly string[]): Promise<number> {
  parseFlags(args, {}, 'settings come from the environment or .env');
  const { dataFolder, databaseUrl } = storeSettings(readEnvironment());
  if (databaseUrl === null) {
    throw new UsageError(
      'DATABASE_URL is not set: name the database that is to hold what DATA_DIR holds now',
    );
  }
  const { moveStore } = await import('./library/move-store.ts');
  const moved = await moveStore(dataFolder, databaseUrl);
  for (const [table, rows] of Object.entries(moved)) print(`${table.padEnd(16)} ${rows}`);
  return print(`${dataFolder} stays as it is; with DATABASE_URL set it is not read any more`);
}

async function runEvaluation(args: readonly string[]): Promise<number> {
  const { runEval } = await import('./evaluation/run-eval.ts');
  return runEval(args, { stdout, stderr, now: () => performance.now() });
}

/** Aborted by the first SIGTERM or Ctrl-C, to finish what is open; a second one does not wait. */
function untilAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => (asked.signal.aborted ? process.exit(INTERRUPTED) : asked.abort()));
  }
  return asked.signal;
}

/** Sites see who reads them and, where the operator says so, whom to write to. */
function fetchSettings({ admitted, proxy, contact }: LinkSettings): FetchSettings {
  const userAgent = `Verbatim/${version()}${contact === null ? '' : ` (+${contact})`}`;
  return { userAgent, admitted, proxy };
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}

function usage(): string {
  const rows = Object.entries(SUBCOMMANDS).map(([name, { meaning }]) => `  ${name.padEnd(12)}${meaning}`);
  return [
    'verbatim COMMAND [options]',
    '',
    ...rows,
    '',
    'verbatim COMMAND --help says more of console and eval; --version prints the version.',
  ].join('\n');
}

function print(line: string): number {
  stdout.write(`${line}\n`);
  return 0;
}

function complain(line: string): void {
  stderr.write(`verbatim: ${line}\n`);
}

/** The one catch: a mistake of the person who runs it is one line, a fault of the program is told whole. */
function explain(error: unknown): number {
  if (error instanceof OperatorError) {
    complain(error.message);
    return error.exitCode;
  }
  complain('something went wrong in the program itself. What is known about it:');
  console.error(error);
  return FAULT;
}

/** A reader that has seen enough (head, less) is no fault. */
for (const output of [stdout, stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { BotChild } from './discord/bot-child.ts';
import { percentile } from './discord/percentile.ts';
import { type Cluster, startCluster } from './scale/cluster.ts';
import { type Asked, Crowd } from './scale/crowd.ts';

const SHARDS = 16;
const SERVERS = 1_000;
const FEW_SERVERS = 16;
const A_SECOND = 100;
const PORT = 55_432;
/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;
/** Within so many milliseconds the servers of a process that was killed are to answer again. */
const BACK_WITHIN = 10_000;
/** What the larger figures suppose: a busy bot's questions, and how much of a processor one may take. */
const A_DAY_AND_SERVER = 20;
const BUSY_HOUR = 3;
const MOST_LOAD = 0.5;
/** As many servers as Discord puts on one shard. */
const SERVERS_PER_SHARD = 1_000;

/**
 * The built bot as one, two and four processes over 1,000 servers on 16 shards and a PostgreSQL of the benchmark's own: answers a second, their times, memory; then, with
 * four, one killed under load and the database restarted under load; and what these come to for more servers.
 With `--questions N` fewer are asked than 1,000 each time.
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = { questions: { type: 'string', default: '1000' } } as const;
  const count = Number(parseArgs({ args: [...args], options }).values.questions);
  const cluster = startCluster(PORT);
  const discord = await startDiscord({ keep: 100, patience: 120_000, maxConcurrency: SHARDS });
  try {
    const small = await memoryOfOne(cluster);
    const crowd = new Crowd(discord, SERVERS, SHARDS);
    const measured: Measured[] = [];
    for (const processes of [1, 2, 4]) {
      const bots = await startBots(discord, cluster, processes);
      measured.push(await measure(crowd, bots, count));
      if (processes === 4) await makeFaults(discord, cluster, crowd, bots, count);
      await Promise.all(bots.map((bot) => bot.end()));
    }
    reckon(measured, small);
  } finally {
    await discord.close();
    cluster.remove();
  }
}

interface Measured {
  readonly processes: number;
  /** Of all processes, in megabytes. */
  readonly heap: number;
  readonly resident: number;
  /** The processor's time for a question, in milliseconds. */
  readonly work: number;
}

function begin(discord: Discord, { url }: Cluster, i: number, processes: number): BotChild {
  const each = SHARDS / processes;
  const range = `${i * each}-${(i + 1) * each - 1}/${SHARDS}`;
  return new BotChild(discord, { SHARDS: range, DATABASE_URL: url });
}

async function startBots(discord: Discord, cluster: Cluster, processes: number): Promise<BotChild[]> {
  const before = { ...discord.gateway.counts };
  const bots = Array.from({ length: processes }, (_, i) => begin(discord, cluster, i, processes));
  await allConnected(discord);
  await pause(2_000);
  const { identifies, resumes } = discord.gateway.counts;
  const by = `${identifies - before.identifies} by identify, ${resumes - before.resumes} by resuming`;
  print(`\n${processes} ${processes === 1 ? 'process' : 'processes'}: ${SHARDS} shards connected, ${by}`);
  return bots;
}

const allConnected = (discord: Discord) =>
  discord.until('all shards', () => (discord.gateway.connected.length === SHARDS ? true : undefined));

async function measure(crowd: Crowd, bots: readonly BotChild[], count: number): Promise<Measured> {
  // What is new is not compiled yet.
  await crowd.ask(count / 5, A_SECOND, PATIENCE);
  const before = sum(bots.map((bot) => bot.processorTime()));
  const asked = await crowd.ask(count, A_SECOND, PATIENCE);
  const work = (sum(bots.map((bot) => bot.processorTime())) - before) / count;
  const vitals = await Promise.all(bots.map((bot) => bot.vitals()));
  const [heap, resident] = [sum(vitals.map((one) => one.heap)), sum(vitals.map((one) => one.resident))];
  print(`  ${summary(asked)}`);
  print(
    `  ${work.toFixed(1)} ms of a processor a question; heap ${heap.toFixed(0)} MB, resident ${resident.toFixed(0)} MB`,
  );
  return { processes: bots.length, heap, resident, work };
}

/** What the same process takes with next to no servers. */
async function memoryOfOne(cluster: Cluster): Promise<{ readonly heap: number; readonly resident: number }> {
  const discord = await startDiscord({ keep: 100, patience: 120_000, maxConcurrency: SHARDS });
  const crowd = new Crowd(discord, FEW_SERVERS, SHARDS);
  const bot = begin(discord, cluster, 0, 1);
  await allConnected(discord);
  await crowd.ask(A_SECOND, A_SECOND, PATIENCE);
  const { heap, resident } = await bot.vitals();
  await bot.end('SIGKILL');
  await discord.close();
  print(`${FEW_SERVERS} servers, 1 process: heap ${heap.toFixed(0)} MB, resident ${resident.toFixed(0)} MB`);
  return { heap, resident };
}

async function makeFaults(
  discord: Discord,
  cluster: Cluster,
  crowd: Crowd,
  bots: BotChild[],
  count: number,
): Promise<void> {
  print('  one of four is killed and started again, after 3 s of questions:');
  const asking = crowd.ask(3 * count, A_SECOND, PATIENCE);
  await pause(3_000);
  const killed = performance.now();
  await bots[3]!.end('SIGKILL');
  bots[3] = begin(discord, cluster, 3, 4);
  await allConnected(discord);
  const asked = await asking;
  const [its, others] = [asked.filter(isOfLast), asked.filter((one) => !isOfLast(one))];
  const back = its.filter(({ at, answers }) => at > killed && answers.length > 0);
  const pauseOfIts = Math.min(...back.map(({ answers }) => answers[0]! - killed));
  tell('its servers answer again after', pauseOfIts, BACK_WITHIN);
  print(`    the others: ${summary(others)}`);

  print('  PostgreSQL is restarted, its connections broken, after 3 s of questions:');
  const second = crowd.ask(2 * count, A_SECOND, PATIENCE);
  await pause(3_000);
  cluster.restart();
  print(`    ${summary(await second)}`);

  print('  Discord ends every session at once, after 3 s of questions:');
  const before = discord.gateway.counts.identifies;
  const third = crowd.ask(count, A_SECOND, PATIENCE);
  await pause(3_000);
  const ended = performance.now();
  discord.gateway.invalidate(false);
  await allConnected(discord);
  const identifies = discord.gateway.counts.identifies - before;
  print(
    `    ${SHARDS} shards are back after ${seconds(performance.now() - ended)}, by ${identifies} identifies`,
  );
  await third;
}

const isOfLast = ({ shard }: Asked): boolean => shard >= (SHARDS * 3) / 4;

function summary(asked: readonly Asked[]): string {
  const times = asked.flatMap(({ at, answers }) => (answers.length > 0 ? [answers[0]! - at] : []));
  const span = (asked.at(-1)!.at - asked[0]!.at) / 1_000;
  const twice = asked.filter(({ answers }) => answers.length > 1).length;
  const rate = (times.length / span).toFixed(0);
  if (twice > 0) process.exitCode = 1;
  return `${asked.length} questions, ${rate} answered a second, p50 ${percentile(times, 50).toFixed(1)} ms, p99 ${percentile(times, 99).toFixed(1)} ms; ${asked.length - times.length} unanswered, ${twice} answered twice`;
}

function tell(what: string, milliseconds: number, target: number): void {
  print(`    ${what} ${seconds(milliseconds)} (target: ${seconds(target)})`);
  if (milliseconds > target) process.exitCode = 1;
}

/** Not measured: drawn from what was. */
function reckon(
  measured: readonly Measured[],
  small: { readonly heap: number; readonly resident: number },
): void {
  const one = measured[0]!;
  const perThousand = ((one.heap - small.heap) / (SERVERS - FEW_SERVERS)) * 1_000;
  print(`\nmeasured: ${perThousand.toFixed(0)} MB of heap for 1,000 servers of 10 channels and 5 roles`);
  print(
    `reckoned, at ${A_DAY_AND_SERVER} questions a day and server, ${BUSY_HOUR} times as many in the busiest hour, a processor half busy:`,
  );
  for (const servers of [10_000, 100_000]) {
    const aSecond = (servers * A_DAY_AND_SERVER * BUSY_HOUR) / 86_400;
    const processors = (aSecond * one.work) / 1_000 / MOST_LOAD;
    const processes = Math.max(1, Math.ceil(processors), Math.ceil(servers / (16 * SERVERS_PER_SHARD)));
    const memory = processes * small.resident + (servers / 1_000) * perThousand;
    print(
      `  ${servers} servers: ${aSecond.toFixed(0)} questions a second, ${Math.ceil(servers / SERVERS_PER_SHARD)} shards, ${processors.toFixed(1)} processors, ${processes} processes, ${(memory / 1_024).toFixed(1)} GB`,
    );
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDiscord } from '../support/discord/discord.ts';
import { differentSentences } from '../support/hostile/large-texts.ts';
import { BotChild, type Vitals } from './discord/bot-child.ts';
import { Load, MENTION_EVERY, SERVERS } from './discord/load.ts';
import { percentile } from './discord/percentile.ts';

const QUESTIONS = 2_000;
const A_SECOND = 200;
/** So many more are asked before measuring: by then what both processes run is compiled. */
const WARMING = 1_000;
/** As many as fill what the bot remembers: four turns of everybody, and the messages whose edits it follows. */
const FILLING = 30_000;
const ENDURED = 20_000;
/** Below what the limits of a channel allow. */
const ENDURED_A_SECOND = 300;
const SAMPLES = 10;
/** While articles come and go: questions a second, and how long there is for each step, in seconds. */
const MEANWHILE_A_SECOND = 50;
const STEP = 15;
const TARGET_P99 = 20;
const TARGET_DELAY = 30;
/** How much larger the heap may be at the end than at the beginning. */
const TARGET_GROWTH = 1.05;

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The built bot in a process of its own, just started, beside a Discord with 200 servers in this one. `load`: how long from the dispatch of a question to the
 * arrival of the reply's request, and how long the bot's event loop was held up. `articles`: the same while an article of five megabytes is
 * added, changed and removed. `memory`: what becomes of its memory over 20,000 questions. All unless one is named.
 */
export async function run([only]: readonly string[]): Promise<void> {
  const discord = await startDiscord({ keep: 100, patience: 30_000 });
  const load = new Load(discord);
  const knowledge = mkdtempSync(join(tmpdir(), 'verbatim-bench-articles-'));
  cpSync(join(root, 'knowledge'), knowledge, { recursive: true });
  const child = new BotChild(discord, { KNOWLEDGE_DIR: knowledge });
  await discord.until('the bot is there', () => discord.gateway.connected[0]);
  if (only === undefined || only === 'load') await measureDelays(load, child);
  if (only === undefined || only === 'articles') await measureArticles(load, child, knowledge);
  if (only === undefined || only === 'memory') await measureMemory(load, child);
  await child.end();
  await discord.close();
}

async function measureDelays(load: Load, child: BotChild): Promise<void> {
  await child.vitals();
  // Both processes are new: the first second shows what is not compiled yet, in the stand-in as in the bot.
  const first = await load.ask(A_SECOND, A_SECOND);
  await load.ask(WARMING, A_SECOND);
  await child.vitals();
  const times = await load.ask(QUESTIONS, A_SECOND);
  print(
    `${QUESTIONS} questions at ${A_SECOND} a second over ${SERVERS} servers, one in ${MENTION_EVERY} a mention`,
  );
  print(
    `in the first second before    p50 ${percentile(first, 50).toFixed(1)} ms, most ${Math.max(...first).toFixed(1)} ms`,
  );
  await tellDelays(times, child);
}

/** An article of five megabytes comes, changes and goes, while people ask the others. */
async function measureArticles(load: Load, child: BotChild, knowledge: string): Promise<void> {
  await load.ask(WARMING, A_SECOND);
  await child.vitals();
  const asked = load.ask(3 * STEP * MEANWHILE_A_SECOND, MEANWHILE_A_SECOND);
  const path = join(knowledge, 'wall.txt');
  for (const thing of ['wall', 'gate']) {
    writeFileSync(path, differentSentences(thing, 5_000_000));
    await pause(STEP * 1_000);
  }
  rmSync(path);
  const times = await asked;
  print(
    `${times.length} questions at ${MEANWHILE_A_SECOND} a second, while an article of five megabytes is added, changed and removed`,
  );
  await tellDelays(times, child);
}

async function tellDelays(times: readonly number[], child: BotChild): Promise<void> {
  const { delayP99, delayMost } = await child.vitals();
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
  print(
    `dispatch to reply's request   p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms (target: p99 at most ${TARGET_P99})`,
  );
  print(
    `event loop held up            p99 ${delayP99.toFixed(1)} ms, most ${delayMost.toFixed(1)} ms (target: at most ${TARGET_DELAY})`,
  );
  if (p99 > TARGET_P99 || delayMost > TARGET_DELAY) process.exitCode = 1;
}

async function measureMemory(load: Load, child: BotChild): Promise<void> {
  await load.ask(FILLING, ENDURED_A_SECOND);
  const memory: Vitals[] = [await child.vitals()];
  for (let sample = 0; sample < SAMPLES; sample++) {
    await load.ask(ENDURED / SAMPLES, ENDURED_A_SECOND);
    memory.push(await child.vitals());
  }
  print(`memory over ${ENDURED} further questions, every ${ENDURED / SAMPLES}, garbage collected`);
  const growth = memory.at(-1)!.heap / memory[0]!.heap;
  print(`  heap     ${memory.map(({ heap }) => heap.toFixed(1)).join('  ')} MB`);
  print(`  resident ${memory.map(({ resident }) => resident.toFixed(0)).join('  ')} MB`);
  print(
    `  the heap at the end is ${growth.toFixed(3)} times that at the beginning (target: at most ${TARGET_GROWTH})`,
  );
  if (growth > TARGET_GROWTH) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { questionedArticles, readArticleQuestions } from '../quality/read-questions.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { RecordedRequest } from '../support/discord/rest/journal.ts';
import type { Channel, User } from '../support/discord/world.ts';

const SERVERS = 200;
/** In the measured ten seconds everybody asks once; in the long run they come back and go on. */
const USERS = 4_000;
const WARM_UP = 1_000;
const QUESTIONS = 2_000;
const A_SECOND = 200;
/** One question in so many is a mention, the others are commands: discord.js sends no more than 50 messages a second, as Discord demands. */
const MENTION_EVERY = 5;
/** As many as fill what the bot remembers: four turns of everybody, and the messages whose edits it follows. */
const FILLING = 30_000;
const ENDURED = 20_000;
/** Below what the limits of a channel allow. */
const ENDURED_A_SECOND = 300;
const SAMPLES = 10;
const TARGET_P99 = 50;
const TARGET_DELAY = 50;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the bot's process tells of itself; sizes in megabytes, delays in milliseconds since the last time. */
interface Vitals {
  readonly heap: number;
  readonly resident: number;
  readonly delayP99: number;
  readonly delayMost: number;
}

/**
 * The built bot in a process of its own, beside a Discord with 200 servers in this one. `load`: how long from the dispatch of a question to the
 * arrival of the reply's request, and how long the bot's event loop was held up. `memory`: what becomes of its memory over 20,000
 * questions. Both unless one is named.
 */
export async function run([only]: readonly string[]): Promise<void> {
  const discord = await startDiscord({ keep: 100, patience: 30_000 });
  const load = new Load(discord);
  const child = startBot(discord);
  await discord.until('the bot is there', () => discord.gateway.sessions[0]);
  await load.ask(WARM_UP, A_SECOND);
  if (only !== 'memory') await measureDelays(load, child);
  if (only !== 'load') await measureMemory(load, child);
  child.kill();
  await once(child, 'exit');
  await discord.close();
}

/** `npm start`, with the shipped articles. */
function startBot({ api, token }: Discord): ChildProcess {
  const environment = {
    PATH: process.env.PATH,
    DISCORD_API: api,
    DISCORD_TOKEN: token,
    DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-bench-')),
    LOG_LEVEL: 'warn',
  };
  return fork(join(root, 'dist/main.js'), ['start'], {
    cwd: root,
    env: environment,
    execArgv: ['--expose-gc', '--import', join(root, 'tests/bench/discord/tell-vitals.mjs')],
  });
}

async function measureDelays(load: Load, child: ChildProcess): Promise<void> {
  await vitals(child);
  const times = await load.ask(QUESTIONS, A_SECOND);
  const { delayP99, delayMost } = await vitals(child);
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
  print(
    `${QUESTIONS} questions at ${A_SECOND} a second over ${SERVERS} servers, one in ${MENTION_EVERY} a mention`,
  );
  print(
    `dispatch to reply's request   p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms (target: p99 at most ${TARGET_P99})`,
  );
  print(
    `event loop held up            p99 ${delayP99.toFixed(1)} ms, most ${delayMost.toFixed(1)} ms (target: at most ${TARGET_DELAY})`,
  );
  if (p99 > TARGET_P99 || delayMost > TARGET_DELAY) process.exitCode = 1;
}

async function measureMemory(load: Load, child: ChildProcess): Promise<void> {
  await load.ask(FILLING, ENDURED_A_SECOND);
  const memory: Vitals[] = [await vitals(child)];
  for (let sample = 0; sample < SAMPLES; sample++) {
    await load.ask(ENDURED / SAMPLES, ENDURED_A_SECOND);
    memory.push(await vitals(child));
  }
  print(`memory over ${ENDURED} further questions, every ${ENDURED / SAMPLES}, garbage collected`);
  print(`  heap     ${memory.map(({ heap }) => heap.toFixed(1)).join('  ')} MB`);
  print(`  resident ${memory.map(({ resident }) => resident.toFixed(0)).join('  ')} MB`);
}

/** People who ask, in turn, the questions on the articles that ship. */
class Load {
  readonly #discord: Discord;
  readonly #rooms: readonly Channel[];
  readonly #people: readonly User[];
  readonly #questions: readonly string[];
  readonly #asked = new Map<string, number>();
  #times: number[] = [];
  #count = 0;

  constructor(discord: Discord) {
    this.#discord = discord;
    this.#rooms = Array.from({ length: SERVERS }, () => discord.createChannel(discord.createGuild()));
    this.#people = Array.from({ length: USERS }, (_, i) => discord.createUser({ name: `user${i}` }));
    this.#questions = questionedArticles.flatMap((article) =>
      readArticleQuestions(article).map(({ question }) => question),
    );
    discord.register(COMMAND_DATA);
    discord.watch((happening) => {
      if (happening.kind === 'request') this.#note(happening.request);
    });
  }

  /** So many questions, so many a second. Resolves with the milliseconds that each took, when all are answered. */
  async ask(count: number, aSecond: number): Promise<readonly number[]> {
    this.#times = [];
    const begun = performance.now();
    for (let i = 0; i < count; i++) {
      const due = begun + (i * 1_000) / aSecond;
      while (performance.now() < due) await pause(Math.max(0, due - performance.now()));
      this.#askOne();
    }
    await this.#discord.until('all answers', () => (this.#times.length >= count ? true : undefined));
    return this.#times;
  }

  #askOne(): void {
    const i = this.#count++;
    const [room, user] = [this.#rooms[i % SERVERS]!, this.#people[i % USERS]!];
    const question = this.#questions[i % this.#questions.length]!;
    const now = performance.now();
    if (i % MENTION_EVERY === 0) {
      this.#asked.set(this.#discord.say(room, user, `<@${this.#discord.bot.id}> ${question}`).id, now);
    } else {
      this.#asked.set(this.#discord.slash(room, user, 'ask', { question }).record.id, now);
    }
  }

  #note({ method, path, body }: RecordedRequest): void {
    if (method !== 'POST') return;
    const reference = (body as { message_reference?: { message_id?: string } } | undefined)
      ?.message_reference;
    const id = reference?.message_id ?? /^\/interactions\/(\d+)\//.exec(path)?.[1] ?? '';
    const since = this.#asked.get(id);
    if (since === undefined) return;
    this.#times.push(performance.now() - since);
    this.#asked.delete(id);
  }
}

async function vitals(child: ChildProcess): Promise<Vitals> {
  child.send('tell');
  const [told] = (await once(child, 'message')) as [Vitals];
  return told;
}

function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { differentSentences } from '../support/hostile/large-texts.ts';
import { BotProcess } from './bot-process.ts';
import { ARTICLES } from './stage.ts';

/** How long a busy machine may take for anything, in milliseconds. */
const PATIENCE = 60_000;
vi.setConfig({ testTimeout: 3 * PATIENCE, hookTimeout: 3 * PATIENCE });

const WHO = 'Who commands the ship?';
const SUM_UP = 'Summarize it in 7 sentences, would you?';
const TOO_LONG = /^That took too long to look up/;
const TOO_BUSY = /^I have too much to look up/;
const TOO_MANY = /^That was more than 5 questions/;

let discord: Discord;
let bot: BotProcess;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-heavy-'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** The lines that the bot has logged. */
const lines = (): readonly { readonly msg: string; readonly length?: number }[] =>
  bot.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const logged = (message: string) =>
  vi.waitUntil(() => lines().some(({ msg }) => msg.includes(message)), { timeout: PATIENCE, interval: 50 });

beforeAll(async () => {
  for (const [name, text] of Object.entries(ARTICLES)) write(name, text);
  write('gate.txt', differentSentences('gate', 1_000_000));
  discord = await startDiscord({ patience: PATIENCE });
  discord.createChannel(discord.createGuild());
  discord.register(COMMAND_DATA);
  bot = new BotProcess(['start'], {
    ...{ DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, KNOWLEDGE_DIR: folder, LOG_LEVEL: 'debug' },
    // What is asked of a short article takes a few milliseconds, a summary of five megabytes more than a second.
    ANSWER_MILLISECONDS: '500',
  });
  await logged('every thread has read the articles');
  await discord.until('a session', () => discord.gateway.connected[0]);
});
afterAll(async () => {
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(bot.stderr).toBe('');
  await discord.close();
});

/**
 * Somebody new asks about a short article, each time in another server, for the limits of one are met soon; anew where the machine had no time for it.
 * Resolves with how long it took, in milliseconds.
 */
async function ask(): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const elsewhere = discord.createChannel(discord.createGuild());
    const asked = discord.slash(elsewhere, discord.createUser(), 'ask', { question: WHO, article: 'ferry' });
    const { content } = await asked.message();
    if (TOO_LONG.test(content) || TOO_BUSY.test(content)) continue;
    expect(content).toContain('Ilse Brandt');
    return performance.now() - begun;
  }
}

test('a user who has summaries made of a megabyte delays nobody by more than a second', async () => {
  const usual: number[] = [];
  for (let i = 0; i < 20; i++) usual.push(await ask());
  const [channel, ada] = [discord.createChannel(discord.createGuild()), discord.createUser()];
  let isDone = false;
  const summaries = Promise.all(
    Array.from({ length: 25 }, async (_, i) => {
      const options = { article: 'gate', sentences: 1 + (i % 10) };
      return (await discord.slash(channel, ada, 'summary', options).message()).content;
    }),
  ).finally(() => {
    isDone = true;
  });
  const meanwhile: number[] = [];
  while (!isDone || meanwhile.length < 5) meanwhile.push(await ask());
  expect(Math.max(...meanwhile)).toBeLessThan(Math.max(...usual) + 1_000);
  expect((await summaries).filter((content) => TOO_MANY.test(content))).toHaveLength(20);
});

test('while an article of five megabytes appears, questions are answered', async () => {
  write('wall.txt', differentSentences('wall', 4_900_000));
  let isRead = false;
  const reading = logged('wall.txt was loaded').finally(() => {
    isRead = true;
  });
  let answers = 0;
  for (; !isRead; answers++) await ask();
  await reading;
  expect(answers).toBeGreaterThan(10);
});

test('a question that takes too long is told so calmly and noted by its length, and others are answered meanwhile', async () => {
  const [channel, ben] = [discord.createChannel(discord.createGuild()), discord.createUser()];
  let isTold = false;
  const asked = discord.slash(channel, ben, 'ask', { question: SUM_UP, article: 'wall' }).message();
  asked.finally(() => {
    isTold = true;
  });
  let answers = 0;
  for (; !isTold; answers++) await ask();
  expect((await asked).content).toMatch(TOO_LONG);
  expect(answers).toBeGreaterThan(1);
  for (let i = 0; i < 5; i++) await ask();
  // On a busy machine others may have been among them.
  const ended = lines().filter(
    ({ msg, length }) => msg.includes('took too much') && length === SUM_UP.length,
  );
  expect(ended).toMatchObject([
    {
      task: 'answer',
      reason: 'time',
      length: SUM_UP.length,
    },
  ]);
  expect(bot.stdout).not.toContain('Summarize');
});

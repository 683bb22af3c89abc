import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Threads } from '../../src/discord/engine/threads.ts';
import { createLog } from '../../src/discord/log.ts';
import { ENGINE_ENTRY } from '../support/engine/entry.ts';
import { differentSentences } from '../support/hostile/large-texts.ts';
import { ARTICLES, type Stage, setStage } from './stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WHO = 'Who commands the ship?';
const TOO_LONG = /^That took too long to look up/;
const TOO_MANY = /^That was more than 5 questions/;

const lines: string[] = [];
const threads = new Threads({
  entry: ENGINE_ENTRY,
  // What is asked of a short article takes a few milliseconds, a summary of five megabytes more than a second.
  budget: { milliseconds: 500, megabytes: 1_024 },
  threads: 2,
  warmsUp: true,
  log: createLog('warn', { write: (line: string) => lines.push(line) }),
});
let stage: Stage;

beforeAll(async () => {
  const articles = { ...ARTICLES, 'gate.txt': differentSentences('gate', 1_000_000) };
  stage = await setStage({ articles, threads });
  await threads.fill();
});
afterAll(async () => {
  await stage.close();
  await threads.close();
});

/** Somebody new asks about a short article, each time in another server, for the limits of one are met soon. Resolves with what is answered. */
async function ask(): Promise<string> {
  const { discord } = stage;
  const elsewhere = discord.createChannel(discord.createGuild());
  const asked = discord.slash(elsewhere, discord.createUser(), 'ask', { question: WHO, article: 'ferry' });
  return (await asked.message()).content;
}

test('a user who has summaries made of a megabyte holds nobody up', async () => {
  const { discord, channel, ada } = stage;
  const told: string[] = [];
  const summaries = Array.from({ length: 25 }, async (_, i) => {
    const options = { article: 'gate', sentences: 1 + (i % 10) };
    const { content } = await discord.slash(channel, ada, 'summary', options).message();
    if (!TOO_MANY.test(content)) told.push('summary');
    return content;
  });
  expect(await ask()).toContain('Ilse Brandt');
  told.push('answer');
  expect((await Promise.all(summaries)).filter((content) => TOO_MANY.test(content))).toHaveLength(20);
  // She has one of the threads at most, whatever becomes of it; the other answers.
  expect(told.indexOf('answer')).toBeLessThanOrEqual(1);
});

test('while an article of five megabytes appears, questions are answered', async () => {
  stage.write('wall.txt', differentSentences('wall', 4_900_000));
  let isRead = false;
  const reading = stage.library.reload().finally(() => {
    isRead = true;
  });
  const answers: string[] = [];
  while (!isRead) answers.push(await ask());
  await reading;
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.filter((answer) => !answer.includes('Ilse Brandt'))).toEqual([]);
});

test('what takes too long is told calmly, and others are answered meanwhile', async () => {
  const { discord, channel, ben } = stage;
  lines.length = 0;
  let isTold = false;
  const summary = discord.slash(channel, ben, 'summary', { article: 'wall' }).message();
  summary.finally(() => {
    isTold = true;
  });
  const answers: string[] = [];
  while (!isTold) answers.push(await ask());
  expect((await summary).content).toMatch(TOO_LONG);
  for (let i = 0; i < 5; i++) answers.push(await ask());
  expect(answers.filter((answer) => !answer.includes('Ilse Brandt'))).toEqual([]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ task: 'summary', reason: 'time' }]);
});

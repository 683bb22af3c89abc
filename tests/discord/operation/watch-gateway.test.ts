import { expect, test } from 'vitest';
import { createLog } from '../../../src/discord/log.ts';
import { setStage } from '../stage.ts';

const MINUTE = 60_000;
const WHO = 'Who commands the ship?';

/** A stage whose clock is set by hand, and what is logged there. */
async function setWatched() {
  const lines: string[] = [];
  let ahead = 0;
  const stage = await setStage({
    log: createLog('info', { write: (line: string) => lines.push(line) }),
    clock: () => performance.now() + ahead,
    discord: { heartbeatInterval: 3_600_000 },
  });
  const pass = (milliseconds: number): void => {
    ahead += milliseconds;
    stage.bot.look();
  };
  const told = (words: string) => lines.filter((line) => JSON.parse(line).msg.includes(words));
  return { stage, pass, told };
}

test('a connection from which nothing comes is made anew, and the question that was lost with it is answered', async () => {
  const { stage, pass, told } = await setWatched();
  const { discord, channel, ada, me } = stage;
  discord.gateway.hang();
  pass(1 * MINUTE);
  expect(told('silent')).toEqual([]);
  const asked = discord.say(channel, ada, `${me} ${WHO}`);
  pass(2 * MINUTE);
  expect((await discord.replyTo(asked)).content).toContain('Ilse Brandt');
  expect(told('silent: connected anew')).toHaveLength(1);
  expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  await stage.close();
});

test('whoever runs the bot is told once after five minutes without Discord, and when it is there again', async () => {
  const { stage, pass, told } = await setWatched();
  const { discord, channel, ada, me } = stage;
  discord.gateway.beUnreachable(2);
  discord.gateway.drop();
  await expect.poll(() => told('reconnecting').length).toBeGreaterThan(0);
  for (let minute = 0; minute < 4; minute++) pass(MINUTE);
  expect(told('without Discord')).toEqual([]);
  for (let minute = 0; minute < 4; minute++) pass(MINUTE);
  expect(told('without Discord for five minutes')).toHaveLength(1);
  await expect.poll(() => discord.gateway.connected.length, { timeout: 15_000 }).toBe(1);
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  pass(1_000);
  expect(told('Discord is there again')).toHaveLength(1);
  await stage.close();
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from '../../../src/discord/log.ts';
import { setStage } from '../stage.ts';

test('a connection that was given up before Discord greeted may break, and nothing else does', async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown): unknown => faults.push(fault);
  process.on('uncaughtException', note);
  const stage = await setStage();
  const { discord } = stage;
  discord.gateway.stall();
  discord.gateway.drop();
  await discord.until('a connection without a word', () => discord.gateway.stalled || undefined);
  await stage.bot.stop();
  await stage.close();
  await pause(100);
  process.off('uncaughtException', note);
  expect(faults).toEqual([]);
});

test('where the first attempts to come back fail, the session is taken up all the same, and nothing is lost', async () => {
  const stage = await setStage({ log: createLog('silent') });
  const { discord, channel, ada, me } = stage;
  discord.gateway.beUnreachable(3);
  discord.gateway.drop();
  const asked = discord.say(channel, ada, `${me} Who commands the ship?`);
  expect((await discord.replyTo(asked)).content).toContain('Ilse Brandt');
  expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  await stage.close();
});

test('a line that breaks before the first greeting does not end the start', async () => {
  const stage = await setStage({ log: createLog('silent') });
  const { discord } = stage;
  discord.gateway.beUnreachable(2);
  const beside = await stage.begin();
  expect(discord.gateway.counts.identifies).toBe(2);
  await beside.stop();
  await stage.close();
});

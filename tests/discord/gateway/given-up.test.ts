import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
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

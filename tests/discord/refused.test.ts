import { afterEach, expect, test } from 'vitest';
import { OperatorError } from '../../src/operator-error.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

afterEach(() => stage.close({ isRefused: true }));

test('it ends, and says why, when the token is revoked', async () => {
  stage = await setStage();
  const { discord, bot } = stage;
  discord.revokeToken();
  await expect(bot.refused).rejects.toThrow(OperatorError);
  await expect(bot.refused).rejects.toThrow(/^Discord has refused the token: .* Copy it anew/);
  expect(discord.gateway.counts.connections).toBe(1);
});

test('it ends when a request is refused before the connection is closed', async () => {
  stage = await setStage();
  const { discord, channel, ada, me, bot } = stage;
  discord.faults.plan({ kind: 'status', status: 401 }, { method: 'POST', path: /messages$/ });
  discord.say(channel, ada, `${me} Who commands the ship?`);
  await expect(bot.refused).rejects.toThrow(/^Discord has refused the token/);
});

test('it ends when the token is wrong from the start', async () => {
  stage = await setStage();
  stage.discord.revokeToken();
  await expect(stage.begin()).rejects.toThrow(/^Discord has refused the token/);
});

test('it ends when an intent is not allowed after all', async () => {
  stage = await setStage();
  const { discord } = stage;
  discord.gateway.refuseNext(4014);
  await expect(stage.begin()).rejects.toThrow(
    /^Discord has refused the intent Message Content: switch it on/,
  );
  expect(discord.gateway.counts.connections).toBe(2);
});

test('it ends when there are too many servers for one connection', async () => {
  stage = await setStage();
  stage.discord.gateway.refuseNext(4011);
  await expect(stage.begin()).rejects.toThrow(/set SHARDS=auto/);
});

test('it ends when it has connected a thousand times today, before Discord resets the token', async () => {
  stage = await setStage({ discord: { identifiesLeft: 1 } });
  const { token } = stage.discord;
  await expect(stage.begin()).rejects.toThrow(/^Discord allows no further connection today/);
  expect(stage.discord.token).toBe(token);
});

test('it ends when nobody is there', async () => {
  stage = await setStage();
  const api = 'http://127.0.0.1:9/api';
  await expect(stage.begin({ api })).rejects.toThrow(
    /^Discord \(DISCORD_API=http:\/\/127\.0\.0\.1:9\/api\) cannot be reached \(ECONNREFUSED\)/,
  );
});

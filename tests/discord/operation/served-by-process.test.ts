import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../../src/discord/commands/all-commands.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';
import { BotProcess } from '../bot-process.ts';

let discord: Discord;

beforeEach(async () => {
  discord = await startDiscord({ patience: 60_000, initialDeadline: 60_000 });
});

afterEach(async () => {
  await discord.close();
});

/** A port that nobody had a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a bot tells that it is ready, what it has, and when its store was deleted', {
  timeout: 180_000,
}, async () => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
  const environment = { DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, DATA_DIR: folder };
  const bot = new BotProcess(['start'], { ...environment, HEALTH_PORT: String(port) });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
  const isReady = async (): Promise<true | undefined> =>
    (await get('/readyz'))?.status === 200 ? true : undefined;
  await discord.until('a session', () => discord.gateway.connected[0]);
  await expect.poll(isReady, { timeout: 60_000 }).toBe(true);
  discord.register(COMMAND_DATA);
  const guild = discord.createGuild();
  const channel = discord.createChannel(guild);
  const asked = discord.slash(channel, discord.createUser(), 'ask', { question: 'Who commands the ship?' });
  await asked.message();
  const look = async () => (await (await get('/metrics'))?.text()) ?? '';
  await expect
    .poll(look, { timeout: 60_000 })
    .toContain('verbatim_reply_seconds_count{to="interaction"} 1\n');
  const figures = await look();
  expect(figures).toContain('verbatim_shards_ready 1\n');
  expect(figures).toMatch(/^verbatim_articles [1-9]/m);
  expect(figures).toMatch(/^verbatim_questions_total\{verdict="\w+"\} 1$/m);
  for (const name of [
    'gateway_lag_seconds',
    'event_loop_delay_max_seconds',
    'articles_bytes',
    'store_errors_total',
  ])
    expect(figures).toContain(`\nverbatim_${name} `);
  for (const name of ['fetches_total', 'limits_total', 'discord_rate_limits_total'])
    expect(figures).toContain(`# TYPE verbatim_${name} counter`);
  for (const { id } of [guild, channel]) expect(figures).not.toContain(id);
  expect(figures).toContain('verbatim_look_up_seconds_count{task="answer"} 1\n');
  rmSync(folder, { recursive: true });
  const ready = await get('/readyz');
  expect([ready?.status, await ready?.json()]).toEqual([503, { discord: true, store: false }]);
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(await get('/healthz')).toBeNull();
});

test('a port that is taken ends the start with a line that says so', { timeout: 180_000 }, async () => {
  const { port } = new URL(discord.api);
  const bot = new BotProcess(['start'], {
    DISCORD_API: discord.api,
    DISCORD_TOKEN: discord.token,
    HEALTH_PORT: port,
  });
  expect(await bot.ended()).toBe(1);
  expect(bot.stderr).toMatch(/^verbatim: HEALTH_PORT: 127\.0\.0\.1:\d+ cannot be served \(EADDRINUSE\)/m);
});

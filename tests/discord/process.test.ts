import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { BotProcess } from './bot-process.ts';

/** How long a busy machine may take for anything, in milliseconds. What is waited for in vain would take longer. */
const PATIENCE = 60_000;
vi.setConfig({ testTimeout: 3 * PATIENCE, hookTimeout: PATIENCE });

let discord: Discord;
const bots: BotProcess[] = [];

beforeEach(async () => {
  // Nor does its time run out for those who asked.
  discord = await startDiscord({ patience: PATIENCE, initialDeadline: PATIENCE });
});

afterEach(async () => {
  for (const bot of bots.splice(0)) bot.child.kill('SIGKILL');
  await discord.close();
});

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): BotProcess => {
  const own = { DISCORD_API: discord.api, DISCORD_TOKEN: discord.token };
  const bot = new BotProcess(args, { ...own, ...environment });
  bots.push(bot);
  return bot;
};

const connected = () => discord.until('a session', () => discord.gateway.connected[0]);

const requestsTo = (path: RegExp) => discord.journal.requests.filter((request) => path.test(request.path));

const WHO = 'Who commands the ship?';

test('told to stop amid a hundred questions, it answers those that it took and ends in peace', async () => {
  const guild = discord.createGuild();
  const channels = Array.from({ length: 20 }, () => discord.createChannel(guild));
  discord.register(COMMAND_DATA);
  const bot = run(['start']);
  await connected();
  discord.faults.plan({ kind: 'delay', milliseconds: 400 }, { method: 'POST', times: 1_000 });

  const user = () => discord.createUser();
  const mentions = channels.flatMap((channel) =>
    [1, 2].map(() => discord.say(channel, user(), `<@${discord.bot.id}> ${WHO}`)),
  );
  const commands = channels.flatMap((channel) =>
    [1, 2, 3].map(() => discord.slash(channel, user(), 'ask', { question: WHO })),
  );
  // It takes them in the order in which they came: with the last it has taken all. Hardly any is answered by then.
  await discord.until('a request for each command', () =>
    requestsTo(/callback$/).length >= commands.length ? true : undefined,
  );
  const asked = Date.now();
  bot.child.kill('SIGTERM');
  await discord.until('the bot is gone', () => (discord.gateway.connected.length === 0 ? true : undefined));
  expect(await bot.ended()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(PATIENCE / 2);

  for (const channel of channels) {
    for (const question of mentions.filter(({ channelId }) => channelId === channel.id)) {
      const replies = discord
        .messages(channel)
        .filter(({ repliesTo }) => repliesTo?.messageId === question.id);
      expect(replies).toHaveLength(1);
    }
  }
  for (const command of commands) expect((await command.message()).content).toContain('Ilse Brandt');
  expect(discord.journal.refusals).toEqual([]);
  expect(bot.stderr).toBe('');
});

const endsInPeace = async (bot: BotProcess): Promise<void> => {
  const asked = Date.now();
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(PATIENCE / 2);
};

test('told to stop while Discord leaves a request open, it ends in peace all the same', async () => {
  const channel = discord.createChannel(discord.createGuild());
  discord.faults.plan({ kind: 'delay', milliseconds: 2 * PATIENCE }, { method: 'POST' });
  const bot = run(['start']);
  await connected();
  discord.say(channel, discord.createUser(), `<@${discord.bot.id}> ${WHO}`);
  await discord.until('the request', () => discord.journal.requests.find(({ method }) => method === 'POST'));
  await endsInPeace(bot);
});

test('told to stop while Discord leaves the login open, it ends in peace all the same', async () => {
  discord.faults.plan({ kind: 'delay', milliseconds: 2 * PATIENCE }, { path: /gateway/ });
  const bot = run(['start']);
  await discord.until('the request', () =>
    discord.journal.requests.find(({ path }) => path === '/gateway/bot'),
  );
  await endsInPeace(bot);
});

test('told to stop while Discord has not welcomed it yet, it ends in peace all the same', async () => {
  discord.gateway.fallSilent();
  const bot = run(['start']);
  await discord.until('the introduction', () => (discord.gateway.counts.identifies > 0 ? true : undefined));
  await endsInPeace(bot);
});

test('told to stop when Discord has fallen silent, it ends in peace all the same', async () => {
  const bot = run(['start']);
  await connected();
  discord.gateway.fallSilent();
  await endsInPeace(bot);
});

test('killed at once after it confirmed, it knows the channel’s article and the ask channels when it is started again', async () => {
  await discord.close();
  const grantedIntents = ['MessageContent'] as const;
  discord = await startDiscord({ patience: PATIENCE, initialDeadline: PATIENCE, grantedIntents });
  const owner = discord.createUser();
  const guild = discord.createGuild({ owner });
  const [reading, asking] = [discord.createChannel(guild), discord.createChannel(guild)];
  discord.register(COMMAND_DATA);
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'verbatim-killed-'));
  const killed = run(['start'], { DATA_DIR });
  await connected();
  await discord.slash(asking, owner, 'article ask', { on: true }).message();
  await discord.slash(reading, owner, 'article use', { article: 'orchard' }).message();
  killed.child.kill('SIGKILL');
  expect(await killed.ended()).toBeNull();
  discord.gateway.forgetSessions();

  const bot = run(['start'], { DATA_DIR });
  await connected();
  // The orchard knows nothing of ships.
  const there = await discord.slash(reading, owner, 'ask', { question: WHO }).message();
  expect(there.content).toContain('does not seem to say');
  expect(there.content).not.toContain('Ilse Brandt');
  const answer = await discord.replyTo(discord.say(asking, discord.createUser(), WHO));
  expect(answer.content).toContain('Ilse Brandt');
  await endsInPeace(bot);
});

test('when the token is revoked, it says so and ends, without trying again', async () => {
  discord.createGuild();
  const bot = run(['start']);
  await connected();
  discord.revokeToken();
  expect(await bot.ended()).toBe(1);
  expect(bot.stderr).toMatch(/^verbatim: Discord has refused the token: .* Copy it anew .*\n$/);
  expect(bot.stdout + bot.stderr).not.toContain(discord.token);
  expect(discord.gateway.counts.connections).toBe(1);
});

test('when an intent is refused, it explains and ends', async () => {
  discord.gateway.refuseNext(4014);
  const bot = run(['start']);
  expect(await bot.ended()).toBe(1);
  expect(bot.stderr).toMatch(/^verbatim: Discord has refused the intent Message Content: switch it on .*\n$/);
});

test.each([
  ['start', ''],
  ['deploy', ''],
])('%s without a token says where to put it', async (command) => {
  const bot = run([command], { DISCORD_TOKEN: '' });
  expect(await bot.ended()).toBe(2);
  expect(bot.stderr).toBe('verbatim: DISCORD_TOKEN is not set: copy .env.example to .env and fill it in\n');
});

test('deploy registers, and doctor finds everything in order', async () => {
  const guild = discord.createGuild({ name: 'Reading room' });
  discord.createChannel(guild);
  const deploy = run(['deploy']);
  expect(await deploy.ended()).toBe(0);
  expect(deploy.stdout).toBe('Registered 8 commands in all servers and direct messages.\n');
  const doctor = run(['doctor']);
  expect(await doctor.ended()).toBe(0);
  expect(doctor.stdout).toContain('ok    commands: up to date\n');
  expect(doctor.stdout).not.toContain('MEND');
});

import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import type { Guild } from './world.ts';

let discord: Discord;
let rest: REST;
let guild: Guild;

beforeEach(async () => {
  discord = await startDiscord({ grantedIntents: ['MessageContent'], commandCreatesPerDay: 5 });
  rest = new REST({ api: discord.api }).setToken(discord.token);
  guild = discord.createGuild();
});

afterEach(async () => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  await discord.close();
});

const ask = { name: 'ask', description: 'Ask', description_localizations: { de: 'Fragen' } };
const help = { name: 'help', description: 'Help' };

function put(bodies: readonly object[]): Promise<unknown> {
  return rest.put(Routes.applicationCommands(discord.applicationId), { body: bodies });
}

describe('registering commands', () => {
  test('puts them in the place of those that were there; only new ones count as created', async () => {
    await put([ask, help]);
    const [before] = discord.commands();
    await put([{ ...ask, description: 'Ask me' }]);
    const [after] = discord.commands();
    expect(after).toMatchObject({
      id: before?.id,
      description: 'Ask me',
      contexts: null,
      integration_types: [0],
    });
    expect(after?.version).not.toBe(before?.version);
    expect(discord.commands()).toHaveLength(1);
    expect(discord.commandCreates()).toBe(2);
  });

  test('a guild has its own, and nobody else sees them', async () => {
    await rest.put(Routes.applicationGuildCommands(discord.applicationId, guild.id), { body: [ask] });
    expect(discord.commands(guild)).toMatchObject([{ name: 'ask', guild_id: guild.id }]);
    expect(discord.commands()).toEqual([]);
  });

  test('they are read with their translations only on request', async () => {
    await put([ask]);
    const route = Routes.applicationCommands(discord.applicationId);
    const [plain] = (await rest.get(route)) as object[];
    const query = new URLSearchParams({ with_localizations: 'true' });
    const [full] = (await rest.get(route, { query })) as object[];
    expect(plain).not.toHaveProperty('description_localizations');
    expect(full).toMatchObject({ description_localizations: { de: 'Fragen' } });
  });

  test('more creates than a day allows are refused', async () => {
    const many = Array.from({ length: 6 }, (_, place) => ({ name: `c${place}`, description: 'x' }));
    await expect(put(many)).rejects.toMatchObject({ code: 30034 });
    expect(discord.commands()).toEqual([]);
  });

  test('for another application they are refused', async () => {
    const attempt = rest.put(Routes.applicationCommands('1'), { body: [ask] });
    await expect(attempt).rejects.toMatchObject({ code: 50001 });
  });
});

describe('what the bot can find out about itself', () => {
  test('which privileged intents are switched on', async () => {
    expect(await rest.get(Routes.currentApplication())).toMatchObject({ flags: 1 << 19 });
    const other = await startDiscord({ grantedIntents: ['MessageContent'], verified: true });
    const asked = new REST({ api: other.api }).setToken(other.token).get(Routes.currentApplication());
    expect(await asked).toMatchObject({ flags: 1 << 18 });
    await other.close();
  });

  test('who it is, where it is, how often it may identify', async () => {
    discord.createGuild({ botPermissions: null });
    expect(await rest.get(Routes.user('@me'))).toMatchObject({ id: discord.bot.id, bot: true });
    expect(await rest.get(Routes.userGuilds())).toMatchObject([{ id: guild.id }]);
    expect(await rest.get(Routes.gatewayBot())).toMatchObject({ session_start_limit: { remaining: 1000 } });
  });

  test('nothing with a wrong token', async () => {
    rest.setToken('nonsense');
    await expect(rest.get(Routes.user('@me'))).rejects.toMatchObject({ status: 401 });
    expect(discord.journal.invalidRequests).toBe(1);
  });
});

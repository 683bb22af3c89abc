import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { type Deployment, deployCommands } from '../../src/discord/setup/deploy.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { Guild } from '../support/discord/world.ts';

let discord: Discord;
let guild: Guild;

beforeEach(async () => {
  discord = await startDiscord();
  guild = discord.createGuild();
});

afterEach(async () => {
  const { refusals } = discord.journal;
  await discord.close();
  expect(refusals).toEqual([]);
});

const deploy = async (deployment: Partial<Deployment> = {}): Promise<readonly string[]> => {
  const lines: string[] = [];
  const { token, api } = discord;
  await deployCommands(
    { token, api, links: { admitted: [], proxy: null, contact: null } },
    { guild: null, clear: false, ...deployment },
    (line) => lines.push(line),
  );
  return lines;
};

const names = (where?: Guild): readonly string[] => discord.commands(where).map(({ name }) => name);
const changes = (): number => discord.journal.requests.filter(({ method }) => method !== 'GET').length;
const MENU = ['Ask about this message', 'Add as article'];
const NAMES = ['ask', 'summary', 'article', 'new', 'help', 'privacy', ...MENU];

test('registers the commands everywhere', async () => {
  expect(await deploy()).toEqual(['Registered 8 commands in all servers and direct messages.']);
  expect(names()).toEqual(NAMES);
});

test('sends nothing when nothing changed', async () => {
  await deploy();
  const before = changes();
  expect(await deploy()).toEqual([
    'The 8 commands in all servers and direct messages are up to date; nothing was sent.',
  ]);
  expect(changes()).toBe(before);
  await deploy({ guild: guild.id });
  const after = changes();
  expect(await deploy({ guild: guild.id })).toEqual([
    `The 8 commands in server ${guild.id} are up to date; nothing was sent.`,
  ]);
  expect(changes()).toBe(after);
});

test('sends again when what is registered differs in a single word', async () => {
  const [first, ...others] = COMMAND_DATA;
  discord.register([{ ...first, name_localizations: { de: 'frag' } }, ...others]);
  expect(await deploy()).toEqual(['Registered 8 commands in all servers and direct messages.']);
});

test('leaves no command in two scopes', async () => {
  const other = discord.createGuild();
  await deploy({ guild: guild.id });
  await deploy({ guild: other.id });
  expect([names(), names(guild), names(other)]).toEqual([[], [], NAMES]);
  expect(await deploy()).toEqual([
    'Registered 8 commands in all servers and direct messages.',
    `Removed 8 commands that were registered in server ${other.id}.`,
  ]);
  expect([names(), names(guild), names(other)]).toEqual([NAMES, [], []]);
  expect(await deploy({ guild: guild.id })).toEqual([
    `Registered 8 commands in server ${guild.id}.`,
    'Removed 8 commands that were registered in all servers and direct messages.',
  ]);
});

test('takes them away from one server, or from everywhere', async () => {
  const other = discord.createGuild();
  discord.register(COMMAND_DATA, guild);
  discord.register(COMMAND_DATA, other);
  discord.register(COMMAND_DATA);
  expect(await deploy({ guild: guild.id, clear: true })).toEqual([
    `Removed 8 commands that were registered in server ${guild.id}.`,
  ]);
  expect([names(), names(guild), names(other)]).toEqual([NAMES, [], NAMES]);
  expect(await deploy({ clear: true })).toHaveLength(2);
  expect([names(), names(guild), names(other)]).toEqual([[], [], []]);
});

test('a server that the bot is not in is named, with what to do', async () => {
  await expect(deploy({ guild: '123456789012345678' })).rejects.toThrow(
    /^Discord refuses the commands of server 123456789012345678: the bot is not in it; install it there/,
  );
  discord.journal.clear();
});

describe('every command', () => {
  const texts = (value: unknown): readonly [string, string, Record<string, string>][] => {
    if (Array.isArray(value)) return value.flatMap(texts);
    if (typeof value !== 'object' || value === null) return [];
    const fields = value as Record<string, unknown>;
    const own = (['name', 'description'] as const).flatMap((key) =>
      typeof fields[key] === 'string' && fields[key] !== ''
        ? [
            [key, fields[key], fields[`${key}_localizations`] as Record<string, string>] as [
              string,
              string,
              Record<string, string>,
            ],
          ]
        : [],
    );
    return [...own, ...texts(fields.options)];
  };

  test('is translated to German, French and Spanish, names and descriptions alike', () => {
    for (const [, text, translations] of texts(COMMAND_DATA)) {
      expect(Object.keys(translations ?? {}), text).toEqual(['de', 'fr', 'es-ES', 'es-419']);
    }
  });

  test('has names that differ from its neighbours’ in every language', () => {
    for (const command of COMMAND_DATA) {
      const options = 'options' in command ? (command.options ?? []) : [];
      for (const language of ['de', 'fr', 'es-ES'] as const) {
        const translated = options.map(({ name_localizations: all }) => all?.[language]);
        expect(new Set(translated).size).toBe(options.length);
      }
    }
  });

  test('can be used in servers, direct messages and elsewhere, installed to a server or a user', () => {
    for (const command of COMMAND_DATA.filter(({ name }) => name !== 'Add as article')) {
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
  });

  test('that is for moderators alone is offered to them alone, in servers', () => {
    const set = { default_member_permissions: '32', contexts: [0], integration_types: [0] };
    expect(COMMAND_DATA.find(({ name }) => name === 'Add as article')).toMatchObject(set);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { examine } from '../../src/discord/setup/doctor.ts';
import { findingLine } from '../../src/discord/setup/finding.ts';
import { openStore } from '../../src/library/open-store.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { Settings } from '../support/discord/settings.ts';
import type { Channel, Guild } from '../support/discord/world.ts';
import { ENGINE_ENTRY } from '../support/engine/entry.ts';
import { differentSentences } from '../support/hostile/large-texts.ts';
import { FERRY } from './stage.ts';

let discord: Discord;
let guild: Guild;
let channel: Channel;
let knowledge: string;
let data: string;

const begin = async (settings: Partial<Settings> = {}): Promise<void> => {
  discord = await startDiscord(settings);
  guild = discord.createGuild({ name: 'Reading room' });
  channel = discord.createChannel(guild, { name: 'reading' });
  discord.register(COMMAND_DATA);
};

beforeEach(async () => {
  await begin();
  knowledge = mkdtempSync(join(tmpdir(), 'verbatim-articles-'));
  data = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
  writeFileSync(join(knowledge, 'ferry.md'), FERRY);
});

afterEach(() => discord.close());

/** The lines that tell of something to mend or to know. */
const complaints = async (environment: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
  const lines: string[] = [];
  const own = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    KNOWLEDGE_DIR: knowledge,
    DATA_DIR: data,
  };
  for await (const finding of examine({ ...own, ...environment }, ENGINE_ENTRY)) {
    if (finding.kind !== 'fine') lines.push(findingLine(finding));
  }
  return lines;
};

test('where everything is in order there is nothing to mend', async () => {
  expect(await complaints()).toEqual([]);
});

test.each([
  ['missing', '', 'MEND  settings: DISCORD_TOKEN is not set'],
  ['malformed', '"a b"', 'MEND  settings: DISCORD_TOKEN'],
  ['refused', 'MTAw.Gx.Zk', 'MEND  Discord: Discord has refused the token'],
])('a token that is %s', async (_, token, line) => {
  const found = await complaints({ DISCORD_TOKEN: token });
  expect(found).toEqual([expect.stringContaining(line)]);
  if (token !== '') expect(found.join()).not.toContain(token);
});

test('everything that is wrong with the settings, at once', async () => {
  const wrong = { DISCORD_TOKEN: '', ASK_CHANNELS: 'reading', SHARDS: '4-2/8', LOG_LEVEL: 'loud' };
  expect(await complaints(wrong)).toEqual(
    ['DISCORD_TOKEN is not set', 'ASK_CHANNELS: "reading"', 'SHARDS: ', 'LOG_LEVEL: "loud"'].map((start) =>
      expect.stringContaining(`MEND  settings: ${start}`),
    ),
  );
});

test('a database that is not there', async () => {
  expect(await complaints({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/verbatim' })).toEqual([
    'MEND  store: DATABASE_URL: the server cannot be reached (ECONNREFUSED); look whether it runs and the address is right',
  ]);
});

test('commands that Discord sends elsewhere, and an application that users cannot install', async () => {
  await discord.close();
  await begin({ interactionsEndpoint: 'https://example.org/interactions', userInstall: false });
  expect(await complaints()).toEqual([
    'MEND  commands: Discord sends them to https://example.org/interactions and not to the bot: developer portal, page General Information, empty Interactions Endpoint URL',
    'note  installation: users cannot install it for themselves: developer portal, page Installation, User Install',
  ]);
});

test('too many servers for one connection', async () => {
  discord.gateway.refuseNext(4011);
  expect(await complaints()).toEqual([
    'MEND  Discord: the bot is in too many servers for one connection: set SHARDS=auto and start again',
  ]);
});

test('Discord out of reach', async () => {
  expect(await complaints({ DISCORD_API: 'http://127.0.0.1:9/api' })).toEqual([
    expect.stringMatching(/^MEND {2}Discord: Discord \(DISCORD_API=.*\) cannot be reached \(ECONNREFUSED\)/),
  ]);
});

test('ask channels without the intent for them, by setting or by moderators', async () => {
  const line = /^MEND {2}intents: Message Content is off, so the 1 ask channels stay silent: switch it on/;
  expect(await complaints({ ASK_CHANNELS: channel.id })).toEqual([expect.stringMatching(line)]);
  const store = await openStore(data);
  await store.setAskChannel(guild.id, channel.id, true);
  await store.close();
  expect(await complaints()).toEqual([expect.stringMatching(line)]);
});

test('an ask channel that is not there, or that the bot may not see', async () => {
  await discord.close();
  await begin({ grantedIntents: ['MessageContent'] });
  discord.setRolePermissions(guild, guild.roles.get(guild.id)!, []);
  discord.setRolePermissions(guild, discord.botRole(guild), []);
  expect(await complaints({ ASK_CHANNELS: `123456789012345678,${channel.id}` })).toEqual([
    expect.stringContaining(
      'MEND  ask channel: 123456789012345678 does not exist, or the bot is not in its server',
    ),
    "MEND  permissions: #reading of Reading room: allow the bot's role View Channels (without it it hears nothing there)",
  ]);
});

test('an ask channel that moderators switched on and that has gone since is nobody’s mistake', async () => {
  await discord.close();
  await begin({ grantedIntents: ['MessageContent'] });
  const store = await openStore(data);
  await store.setAskChannel(guild.id, '123456789012345678', true);
  await store.close();
  expect(await complaints()).toEqual([]);
});

test('permissions that a channel lacks', async () => {
  discord.setRolePermissions(guild, guild.roles.get(guild.id)!, ['ViewChannel']);
  discord.setRolePermissions(guild, discord.botRole(guild), ['ViewChannel', 'ReadMessageHistory']);
  expect(await complaints()).toEqual([
    expect.stringMatching(
      /^note {2}permissions: #reading of Reading room: allow the bot's role Send Messages \(.*\), Create Public Threads \(.*\), Send Messages in Threads \(.*\)$/,
    ),
  ]);
});

test('commands that are missing, stale or registered twice', async () => {
  discord.register([]);
  expect(await complaints()).toEqual(['MEND  commands: none is registered: npm run deploy']);
  discord.register(COMMAND_DATA.slice(1));
  expect(await complaints()).toEqual(['MEND  commands: out of date: npm run deploy']);
  discord.register(COMMAND_DATA);
  discord.register(COMMAND_DATA, guild);
  expect(await complaints()).toEqual([
    `MEND  commands: server ${guild.id} shows them twice: npm run deploy removes its own`,
  ]);
  discord.register([]);
  expect(await complaints()).toEqual([]);
  discord.register(COMMAND_DATA.slice(1), guild);
  expect(await complaints()).toEqual([
    `MEND  commands: those of server ${guild.id} are out of date: npm run deploy -- --guild ${guild.id}`,
  ]);
});

test('articles that cannot be read, and none at all', async () => {
  writeFileSync(join(knowledge, 'empty.md'), '');
  expect(await complaints()).toEqual([expect.stringMatching(/^MEND {2}article: .*empty\.md/)]);
  const bare = mkdtempSync(join(tmpdir(), 'verbatim-bare-'));
  expect(await complaints({ KNOWLEDGE_DIR: bare })).toEqual([
    `MEND  articles: ${bare} holds none that can be read: put a .md, .txt, .html, .pdf, .docx or .epub file there`,
  ]);
});

test('articles that take more than the bot would give them are named, and the others are read', async () => {
  const wall = differentSentences('wall', 4_900_000);
  for (let i = 1; i <= 3; i++) writeFileSync(join(knowledge, `wall-${i}.txt`), wall);
  const found = await complaints({ ANSWER_MEGABYTES: '64' });
  const line =
    /^MEND {2}article: .*wall-\d\.txt: it takes more memory than there is for all articles to read/;
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(found.map(() => expect.stringMatching(line)));
}, 120_000);

test('a store that is damaged', async () => {
  writeFileSync(join(data, 'verbatim.sqlite'), 'not a database, not at all, by no means. '.repeat(200));
  expect(await complaints()).toEqual([
    expect.stringMatching(/^MEND {2}store: .*verbatim\.sqlite is damaged/),
  ]);
});

test('few connections left for today, more shards advised, no server at all', async () => {
  await discord.close();
  discord = await startDiscord({ identifiesLeft: 5, recommendedShards: 2 });
  discord.register(COMMAND_DATA);
  const found = await complaints();
  expect(found).toContain(
    'note  starts: only 5 of 1000 are left for today; at none Discord resets the token',
  );
  expect(found).toContain('MEND  shards: Discord advises 2: set SHARDS=auto');
  expect(found).toContainEqual(
    expect.stringMatching(
      /^note {2}servers: it is in none: install it with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=309237730304$/,
    ),
  );
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { type FlakyServer, flakyServer } from '../library/flaky-server.ts';
import { KINDS, onServer, type Place } from '../library/places.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import type { Channel, User } from '../support/discord/world.ts';
import { BotProcess } from './bot-process.ts';

/** How long a busy machine may take for anything, in milliseconds. */
const PATIENCE = 60_000;
vi.setConfig({ testTimeout: 4 * PATIENCE, hookTimeout: PATIENCE });

const newSchema = KINDS.find(([kind]) => kind === 'PostgreSQL')?.[1];
const MILL = '# The mill at Ost\n\nThe mill at Ost was built in 1790 by Henrike Harrow. It grinds rye.\n';
const POND = '# The pond\n\nThe pond is four metres deep. It holds carp.\n';

let discord: Discord;
let place: Place;
let server: FlakyServer;
let bot: BotProcess;
let room: Channel;
/** Two, for each may press no more than ten times in ten seconds. */
let mod: User;
let aide: User;

beforeEach(async () => {
  discord = await startDiscord({ patience: PATIENCE, initialDeadline: PATIENCE });
  [mod, aide] = [discord.createUser(), discord.createUser()];
  const guild = discord.createGuild({ owner: mod });
  discord.join(guild, aide, [discord.createRole(guild, { permissions: ['ManageGuild'] })]);
  room = discord.createChannel(guild);
  discord.register(COMMAND_DATA);
  place = await newSchema!();
  server = await flakyServer(place.databaseUrl!);
  const settings = { DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, LOG_LEVEL: 'info' };
  bot = new BotProcess(['start'], { ...settings, DATABASE_URL: server.url });
  await vi.waitUntil(() => bot.stdout.includes('"ready"'), { timeout: PATIENCE, interval: 50 });
});
afterEach(async () => {
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  server.close();
  await place.remove();
  await discord.close();
});

/** Somebody who has asked nothing yet asks. */
const ask = async (question: string) =>
  (await discord.slash(room, discord.createUser(), 'ask', { question }).message()).content;

async function add(filename: string, data: string): Promise<string> {
  const handle = discord.slash(room, mod, 'article add', { file: { filename, data } });
  await handle.message();
  const last = () => expect(handle.original?.content).not.toMatch(/ …$/);
  await vi.waitFor(last, { timeout: PATIENCE, interval: 50 });
  return handle.original!.content;
}

describe.runIf(newSchema)('while the database', () => {
  test.each(['cut', 'hold'] as const)(
    'is out of reach (%s), the articles of the folder answer, who changes something is told, and what was confirmed is there afterwards',
    async (fault) => {
      expect(await add('mill.md', MILL)).toMatch(/^Added: /);
      expect(await ask('Who built the mill at Ost?')).toContain('Henrike Harrow');
      const panel = () => discord.slash(room, aide, 'privacy').message();
      const [keeping, deleting] = [await panel(), await panel()];
      const sure = await discord.press(deleting, aide, 'Delete what is kept for this server').message();
      const answer = await discord.slash(room, aide, 'ask', { question: 'Who grinds rye?' }).message();
      const judging = await discord.press(answer, aide, 'Context').message();
      server[fault]();
      expect(await ask('Who commands the ship?')).toContain('Ilse Brandt');
      // What is known of the server's own goes on too.
      expect(await ask('Who built the mill at Ost?')).toContain('Henrike Harrow');
      const noStore = 'My database is not working at the moment, so this could not be done.';
      expect(await add('pond.md', POND)).toContain(noStore);
      const presses = [
        [keeping, 'Keep no questions'],
        [sure, 'Yes, delete it'],
        [judging, 'Right'],
      ] as const;
      for (const [shown, label] of presses) {
        const pressed = discord.press(shown, aide, label);
        expect((await pressed.message()).content).toContain(noStore);
        // Nobody is kept waiting without a sign.
        if (fault === 'hold') expect((await pressed.response()).kind).toMatch(/^defer/);
      }
      const list = await discord.slash(room, mod, 'article list').message();
      expect(list.content).toContain('The night ferry');
      const gaps = await discord.slash(room, mod, 'article gaps').message();
      expect(gaps.content).toContain(noStore);

      server.giveBack();
      await vi.waitFor(
        async () => expect(await add('pond.md', POND)).toMatch(/^(?:Added|“The pond” says the same)/),
        {
          timeout: PATIENCE,
          interval: 1_000,
        },
      );
      // Pressed anew, what could not be counted is counted.
      const rated = async () => {
        await discord.press(judging, aide, 'Right').message();
        return onServer(
          async (client) => (await client.query('select right_count from feedback')).rows,
          place.databaseUrl!,
        );
      };
      await expect.poll(rated, { interval: 2_000 }).toHaveLength(1);
      expect(await ask('How deep is the pond?')).toContain('four metres');
      expect(await ask('Who built the mill at Ost?')).toContain('Henrike Harrow');
    },
  );
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { KINDS, type Place } from '../library/places.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { shardOf } from '../support/discord/snowflake.ts';
import type { Channel, User } from '../support/discord/world.ts';
import { BotProcess } from './bot-process.ts';

const newSchema = KINDS.find(([kind]) => kind === 'PostgreSQL')?.[1];
const WHO = 'Who commands the ship?';
/** As many identifies may come at once; the others of a bucket wait for five seconds. */
const BUCKETS = 4;
const SPACING = 5_000;

let discord: Discord;
let place: Place;
let processes: BotProcess[];
/** Channels of servers on each of four shards. */
let rooms: readonly Channel[];
let ada: User;
let owner: User;

beforeEach(async () => {
  discord = await startDiscord({ patience: 60_000, initialDeadline: 60_000, maxConcurrency: BUCKETS });
  place = await newSchema!();
  processes = [];
  owner = discord.createUser();
  ada = discord.createUser();
  const found = new Map<number, Channel>();
  while (found.size < 4) {
    const guild = discord.createGuild({ owner });
    found.set(shardOf(guild.id, 4), discord.createChannel(guild));
  }
  rooms = [0, 1, 2, 3].map((shard) => found.get(shard)!);
  discord.register(COMMAND_DATA);
}, 30_000);

afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map((bot) => bot.ended()));
  await place.remove();
  await discord.close();
}, 30_000);

function begin(SHARDS: string): BotProcess {
  const settings = { DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, SHARDS };
  const bot = new BotProcess(['start'], { ...settings, DATABASE_URL: place.databaseUrl! });
  processes.push(bot);
  return bot;
}

const connected = (count: number) =>
  discord.until(`${count} sessions`, () => (discord.gateway.connected.length === count ? true : undefined));

/** Somebody who has asked nothing yet asks in a room and waits for the answer. */
async function ask(room: Channel): Promise<{ readonly id: string; readonly content: string }> {
  const asked = discord.say(room, discord.createUser(), `<@${discord.bot.id}> ${WHO}`);
  return { id: asked.id, content: (await discord.replyTo(asked)).content };
}

/** How often each question was answered; nothing twice. */
const answersTo = (room: Channel, question: string) =>
  discord.messages(room).filter(({ repliesTo }) => repliesTo?.messageId === question).length;

describe.runIf(newSchema)('processes that share servers and a PostgreSQL', { timeout: 180_000 }, () => {
  test('one killed leaves the others alone, and its servers answer again when it is back', async () => {
    begin('0-1/4');
    const killed = begin('2-3/4');
    await connected(4);
    for (const room of rooms) expect((await ask(room)).content).toContain('Ilse Brandt');
    // Direct messages come to shard 0.
    const direct = discord.directChannel(ada);
    expect((await ask(direct)).content).toContain('Ilse Brandt');

    killed.child.kill('SIGKILL');
    await killed.ended();
    const lost = discord.say(rooms[2]!, ada, `<@${discord.bot.id}> ${WHO}`);
    expect((await ask(rooms[0]!)).content).toContain('Ilse Brandt');
    begin('2-3/4');
    await connected(4);
    const again = await ask(rooms[2]!);
    expect(again.content).toContain('Ilse Brandt');
    expect(answersTo(rooms[2]!, again.id)).toBe(1);
    expect(answersTo(rooms[2]!, lost.id)).toBe(0);

    // Every session ends at once: each shard identifies, and none before its turn.
    const before = discord.gateway.identified.length;
    const closed = Date.now();
    discord.gateway.invalidate(false);
    await connected(4);
    const anew = discord.gateway.identified.slice(before);
    expect(anew.map(({ shard: [id] }) => id).sort()).toEqual([0, 1, 2, 3]);
    for (const { shard, at } of anew) {
      const last = discord.gateway.identified.findLast(
        (one) => one.shard[0] === shard[0] && one.at < closed,
      )!;
      expect(at - last.at).toBeGreaterThan(SPACING);
    }
    for (const room of rooms) expect((await ask(room)).content).toContain('Ilse Brandt');
    expect(discord.journal.refusals).toEqual([]);
  });

  test('the count changes without a gap: new ones beside the old, which then go; each question is answered once, by what is set now', async () => {
    const old = begin('0/1');
    await connected(1);
    const [room, other] = [rooms[0]!, rooms[1]!];
    expect((await ask(room)).content).toContain('Ilse Brandt');
    begin('0-1/2');
    await connected(3);
    const both = [await ask(room), await ask(other)];
    // One of them takes the command, and both know of it; the orchard knows nothing of ships.
    await discord.slash(room, owner, 'article use', { article: 'orchard' }).message();
    await expect
      .poll(async () => (await ask(room)).content, { timeout: 60_000, interval: 1_000 })
      .not.toContain('Ilse Brandt');
    old.child.kill('SIGTERM');
    expect(await old.ended()).toBe(0);
    await connected(2);
    // One whose database is slow answers for some seconds with what it knew last.
    await expect
      .poll(async () => (await ask(room)).content, { timeout: 60_000, interval: 1_000 })
      .not.toContain('Ilse Brandt');
    const after = [await ask(room), await ask(other)];
    for (const [i, at] of [room, other].entries()) {
      expect(answersTo(at, both[i]!.id)).toBe(1);
      expect(answersTo(at, after[i]!.id)).toBe(1);
    }
    // Where both answered the same command, Discord took the first.
    for (const { code } of discord.journal.refusals) expect(code).toBe(40060);
  });
});

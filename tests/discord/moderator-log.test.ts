import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import { rereadDue } from '../../src/library/reread-links.ts';
import { addLink } from '../../src/library/server-links.ts';
import { ADMITTED, resolveBy, type Site, startSite } from '../library/fetch/site.ts';
import { type FlakyServer, flakyServer } from '../library/flaky-server.ts';
import { KINDS, type Place } from '../library/places.ts';
import { overwrite } from '../support/discord/channel-making.ts';
import { pingsNobody } from '../support/discord/mentions.ts';
import type { Channel, User } from '../support/discord/world.ts';
import { type Stage, setStage } from './stage.ts';

const DAY = 24 * 60 * 60_000;
const MILL = '# The mill at Ost\n\nThe mill at Ost was built in 1790 by Henrike Harrow. It grinds rye.\n';
const FERRY = '# The *ferry* @everyone\n\nThe ferry crosses the lake in eleven minutes.\n';

let site: Site;
let place: Place;
let stage: Stage;
let mod: User;
let logRoom: Channel;
let time = 0;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

async function begin(kept: Pick<Place, 'folder' | 'databaseUrl'>, log?: Logger): Promise<void> {
  time = Date.UTC(2026, 0, 1);
  const admitted = [{ host: ADMITTED, port: site.port }];
  const fetch = { admitted, resolve: resolveBy({}), patience: 1_000 };
  stage = await setStage({ fetch, place: kept, now: () => time, ...(log && { log }) });
  mod = stage.moderator();
  logRoom = stage.discord.createChannel(stage.guild, { name: 'log' });
}

const list = async (entered = {}, who = mod, where = logRoom) =>
  (await stage.discord.slash(where, who, 'article list', entered).message()).content;
/** What everybody sees there. */
const open = () => stage.discord.messages(logRoom).filter(({ onlyFor }) => onlyFor === null);
const said = () => open().map(({ content }) => content);
const gone = (path: string) => site.on(path, (_, to) => to.writeHead(404).end());
/** A day later, what is due is read anew and told of. */
async function nextDay(): Promise<void> {
  time += 1.2 * DAY;
  await rereadDue(stage.own, (error) => expect.fail(String(error)));
  await stage.bot.tellModerators();
}

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  beforeEach(async () => {
    place = await newPlace();
    await begin(place);
    site.text('/mill', MILL, 'text/markdown');
    site.text('/ferry', FERRY, 'text/markdown');
    for (const path of ['/mill', '/ferry']) await addLink(stage.own, stage.guild.id, site.at(path));
  });
  afterEach(async () => {
    await stage.close({ isRefused: true });
    await place.remove();
  });

  test('what can no longer be read is said once, in the channel that moderators have named', async () => {
    const { discord, guild, ada } = stage;
    await nextDay();
    gone('/mill');
    await nextDay();
    expect(said()).toEqual([]);
    expect(await list({ 'tell-here': true })).toMatch(/^Done\. In this channel I say/);
    expect(await list()).toContain(` · faults are told in <#${logRoom.id}>`);
    expect(await list({}, ada)).not.toContain(logRoom.id);

    // Two processes look at the same moment.
    const other = await stage.begin();
    await Promise.all([stage.bot.tellModerators(), other.tellModerators()]);
    await other.stop();
    const [first] = open();
    expect(said()).toEqual([
      [
        '**These pages could not be read anew.** I go on answering from the text that I read before.',
        `- The mill at Ost (${site.at('/mill')}): There is no such page, or no longer (404). Check the link.`,
        '-# `/article reload` tries again, `/article remove` takes one away. I say this once, until the page can be read again.',
      ].join('\n'),
    ]);
    expect(pingsNobody(first!.pings)).toBe(true);
    expect(await list()).toContain('last reading failed: There is no such page');

    // Not again at the next reading, nor for another reason, nor after a restart; another page is another matter.
    site.on('/mill', (_, to) => to.writeHead(500).end());
    await nextDay();
    await stage.restart();
    site.text('/ferry', '<title>Log in</title><form><input type="password"></form>', 'text/html');
    await nextDay();
    expect(said()).toHaveLength(2);
    expect(said()[1]).toContain('- The ferry \\@everyone (');
    expect(said()[1]).toContain('The page is behind a login.');
    expect(said()[1]).not.toContain('mill at Ost');
    const answer = await discord
      .slash(stage.channel, ada, 'ask', { question: 'Who built the mill?' })
      .message();
    expect(answer.content).toContain('Henrike Harrow');

    // After it was there again, it is.
    site.text('/mill', MILL.replace('Henrike', 'Marta'), 'text/markdown');
    await nextDay();
    expect(said()).toHaveLength(2);
    gone('/mill');
    await nextDay();
    expect(said().slice(2)).toEqual([expect.stringContaining('The mill at Ost')]);

    expect(await list({ 'tell-here': false })).toMatch(/^Done\. I say no more/);
    site.text('/ferry', FERRY, 'text/markdown');
    await nextDay();
    gone('/ferry');
    await nextDay();
    expect(said()).toHaveLength(3);
    expect(await stage.store.homes.logChannel(guild.id)).toBeNull();
  });

  test('only who may manage the server names the channel, and only one where the bot can write', async () => {
    const { discord, guild, channel, ada } = stage;
    expect(await list({ 'tell-here': true }, ada)).toBe('That is for people who may manage this server.');
    const direct = discord.directChannel(mod);
    expect(await list({ 'tell-here': true }, mod, direct)).toBe('Articles can be added in servers only.');
    const shut = discord.createChannel(guild, {
      overwrites: [overwrite(discord.bot, [], ['SendMessages'])],
    });
    expect(await list({ 'tell-here': true }, mod, shut)).toMatch(/^I cannot write here\./);
    const thread = discord.createThread(channel, ada, { name: 'aside' });
    expect(await list({ 'tell-here': true }, mod, thread)).toMatch(/^I cannot write here\./);
    expect(await stage.store.homes.logChannels()).toEqual([]);

    // What cannot be told is kept until it can.
    await list({ 'tell-here': true });
    gone('/mill');
    discord.setOverwrites(logRoom, [overwrite(discord.bot, [], ['SendMessages'])]);
    await expect.poll(() => list()).toContain('but I cannot write there');
    await nextDay();
    expect(said()).toEqual([]);
    discord.setOverwrites(logRoom, []);
    await expect.poll(() => list()).not.toContain('cannot');
    discord.faults.plan({ kind: 'status', status: 404, code: 0 }, { path: /messages$/, times: 1 });
    await stage.bot.tellModerators();
    expect(said()).toEqual([]);
    await stage.bot.tellModerators();
    expect(said()).toHaveLength(1);
  });

  test('it speaks the server’s language, and says of many what fits', async () => {
    const { discord } = stage;
    const guild = discord.createGuild({ name: 'Mühle', locale: 'de' });
    const room = discord.createChannel(guild);
    for (let i = 0; i < 12; i++) {
      site.text(`/${i}`, MILL.replaceAll('Ost', `Ost ${i} ${'ostwärts '.repeat(9)}`), 'text/markdown');
      await addLink(stage.own, guild.id, site.at(`/${i}`));
      gone(`/${i}`);
    }
    await stage.store.homes.setLogChannel(guild.id, room.id);
    await nextDay();
    const [told, ...more] = discord.messages(room);
    expect(more).toEqual([]);
    expect(told!.content).toMatch(/^\*\*Diese Seiten ließen sich nicht neu lesen/);
    expect(told!.content).toMatch(/\n- und \d+ weitere\n-# `\/artikel neu-laden`/);
    expect(said()).toEqual([]);
  });
});

const newSchema = KINDS.find(([kind]) => kind === 'PostgreSQL')?.[1];

describe.runIf(newSchema)('a database out of reach', () => {
  let server: FlakyServer;
  beforeEach(async () => {
    place = await newSchema!();
    server = await flakyServer(place.databaseUrl!);
    // It has faults to tell of.
    await begin({ ...place, databaseUrl: server.url }, createLog('silent'));
  });
  afterEach(async () => {
    await stage.close();
    server.close();
    await place.remove();
  });
  const backAgain = async (): Promise<void> => {
    for (;;) {
      if (await stage.store.homes.logChannels().catch(() => null)) return;
      await pause(100);
    }
  };

  test('is told of when it is back, where it was for long enough', async () => {
    // What is done at the start is done.
    await stage.store.homes.list();
    await list({ 'tell-here': true });
    const left = stage.discord.createGuild();
    await stage.store.homes.setLogChannel(left.id, '1');
    const leave = async () => {
      stage.discord.kickBot(left);
      await expect.poll(() => stage.bot.client.guilds.cache.has(left.id)).toBe(false);
    };
    for (const minutes of [1, 7]) {
      server.cut();
      await stage.bot.tellModerators();
      time += minutes * 60_000;
      await stage.bot.tellModerators();
      if (minutes === 7) await leave();
      server.giveBack();
      await backAgain();
      await stage.bot.tellModerators();
      await stage.bot.tellModerators();
    }
    const [from, to] = [60, 8 * 60].map((seconds) => Date.UTC(2026, 0, 1) / 1_000 + seconds);
    expect(said()).toEqual([
      expect.stringMatching(`^From <t:${from}:f> to <t:${to}:f> I could not reach my database\\.`),
    ]);
    // The server that was left meanwhile is forgotten in its time.
    await stage.store.forgetOld(time + 29 * DAY);
    expect((await stage.store.homes.logChannels()).map(({ home }) => home)).toContain(left.id);
    await stage.store.forgetOld(time + 31 * DAY);
    expect((await stage.store.homes.logChannels()).map(({ home }) => home)).toEqual([stage.guild.id]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { afterAll, expect, vi } from 'vitest';
import type { BotSettings } from '../../src/config.ts';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { KeptAnswers } from '../../src/discord/engine/kept.ts';
import { Reader } from '../../src/discord/engine/reader.ts';
import { ServerEngines } from '../../src/discord/engine/server-engines.ts';
import { WorkerPool } from '../../src/discord/engine/worker-pool.ts';
import { createLog } from '../../src/discord/log.ts';
import { type Parts, type RunningBot, startBot } from '../../src/discord/start-bot.ts';
import type { FetchSettings } from '../../src/library/fetch/request-once.ts';
import { followFiles } from '../../src/library/follow-files.ts';
import { openStore } from '../../src/library/open-store.ts';
import type { Place } from '../library/places.ts';
import { startDiscord } from '../support/discord/discord.ts';
import type { Settings } from '../support/discord/settings.ts';
import type { User } from '../support/discord/world.ts';
import { ENGINE_ENTRY } from '../support/engine/entry.ts';

/** Time is no part of these tests: a busy machine may take as long as it needs. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const PATIENCE = 15_000;

/** An article with metadata, a section, an opening that leans on the sentence before, and an address. */
export const FERRY = `---
title: The night ferry to Norrhavn
source: Harbour Gazette
published: May 2021
url: https://example.org/ferry
---
A new night ferry began to cross the sound to Norrhavn on 3 May 2021. It carries 240 passengers and 60 cars.

The crossing takes seven hours. Captain Ilse Brandt commands the ship, which is named the Vesper. She learned to sail on her uncle's trawler.

## Fares

A cabin costs 85 crowns and a seat 30 crowns. Children under six travel free of charge. Tickets are sold at https://tickets.example.org/night_ferry and at the pier.

The harbour council paid for a second pier in 2020. Fishermen had protested against the pier because it narrows the channel.
`;

/** Another subject altogether, without metadata. */
export const ORCHARD = `The orchard at Tolle

The orchard at Tolle holds nine hundred apple trees. Marta Quist planted the first of them in 1954.

The apples are picked by hand in October. A press from 1911 still makes the cider. Visitors may taste it on Sundays. The orchard was sold to the village in 1962.
`;

export const ARTICLES: Readonly<Record<string, string>> = { 'ferry.md': FERRY, 'orchard.txt': ORCHARD };

const faultsOfThreads: string[] = [];

/** To begin a thread takes most of a second, so the stages of a file share one. */
const shared = new WorkerPool({
  entry: ENGINE_ENTRY,
  budget: { milliseconds: 10_000, megabytes: 512 },
  threads: 1,
  warmsUp: false,
  log: createLog('warn', { write: (line: string) => faultsOfThreads.push(line) }),
});
/** Begun by the first that reads. */
const reader = new Reader({ entry: ENGINE_ENTRY, budget: { milliseconds: 10_000, megabytes: 512 } });
afterAll(() => Promise.all([shared.close(), reader.close()]));

interface StageOptions {
  readonly articles?: Readonly<Record<string, string>>;
  readonly discord?: Partial<Settings>;
  readonly settings?: Partial<BotSettings>;
  readonly clock?: () => number;
  /** Unix milliseconds; the time of day otherwise. */
  readonly now?: () => number;
  /** Where the store is; a new folder otherwise. It is removed by whoever made it. */
  readonly place?: Pick<Place, 'folder' | 'databaseUrl'>;
  /** How links are read, beside what is usual. */
  readonly fetch?: Partial<FetchSettings>;
  /** Instead of those that all stages of a test file share. They are closed by whoever made them. */
  readonly pool?: WorkerPool;
  /** Instead of one whose faults fail the test. */
  readonly log?: Logger;
}

/** A Discord with one server, a channel and two people; a real bot with a library and a store of its own; commands registered. */
export async function setStage(options: StageOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-'));
  const data = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(options.articles ?? ARTICLES)) write(name, text);
  const discord = await startDiscord({ patience: PATIENCE, ...options.discord });
  const guild = discord.createGuild({ name: 'Reading room' });
  const channel = discord.createChannel(guild, { name: 'reading' });
  discord.register(COMMAND_DATA);

  const settings: BotSettings = {
    token: discord.token,
    api: discord.api,
    knowledgeFolder: folder,
    dataFolder: data,
    askChannels: [],
    databaseUrl: null,
    shards: null,
    health: null,
    links: { admitted: [], proxy: null, contact: null },
    logLevel: 'silent',
    budget: { milliseconds: 10_000, megabytes: 512 },
    limits: { articles: 200, size: 20_000_000 },
    ...options.settings,
  };
  const clock = options.clock ?? (() => performance.now());
  const faults: string[] = [];
  const log = options.log ?? createLog('error', { write: (line: string) => faults.push(line) });
  const pool = options.pool ?? shared;
  const kept = new KeptAnswers(clock);
  const fetch = { userAgent: 'Verbatim/test', admitted: [], proxy: null, ...options.fetch };
  const library = await followFiles({ folder }, pool);
  const { folder: keptIn, databaseUrl } = options.place ?? { folder: data, databaseUrl: null };
  const open = () => openStore(keptIn, databaseUrl);
  let store = await open();
  let own: Parts['library'];
  const begin = (other: Partial<BotSettings> = {}): Promise<RunningBot> => {
    const engines = new ServerEngines(pool, store, clock);
    own = {
      ...{
        kept: store.articles,
        read: reader.read,
        unpack: reader.unpack,
        fetch,
        now: options.now ?? Date.now,
      },
      ...{ programVersion: 'test', limits: { ...settings, ...other }.limits },
    };
    const engineFor: Parts['engineFor'] = async (server) => kept.over(await engines.of(server), server);
    return startBot({ ...settings, ...other }, { engineFor, store, library: own, log, clock });
  };
  let bot = await begin();

  return {
    discord,
    guild,
    channel,
    library,
    engine: kept.over(pool, null),
    settings,
    write,
    remove: (name: string): void => rmSync(join(folder, name)),
    ada: discord.createUser({ name: 'ada' }),
    ben: discord.createUser({ name: 'ben' }),
    /** Somebody who may manage the server. */
    moderator({ locale = 'en-US' } = {}): User {
      const mod = discord.createUser({ name: 'mod', locale });
      discord.join(guild, mod, [discord.createRole(guild, { permissions: ['ManageGuild'] })]);
      return mod;
    },
    /** What a person types to mention the bot. */
    me: `<@${discord.bot.id}>`,
    get bot() {
      return bot;
    },
    /** What servers' own articles are read with and kept in. */
    get own() {
      return own;
    },
    get store() {
      return store;
    },
    /** Begins a second bot beside the first, with other settings. */
    begin,
    /**
     * Ends the bot and begins it anew, with other settings if need be: everything in its memory is gone. `meanwhile` is called while it is away.
     */
    async restart(other: Partial<BotSettings> = {}, meanwhile: () => void = () => undefined): Promise<void> {
      await bot.stop();
      await store.close();
      meanwhile();
      store = await open();
      bot = await begin(other);
    },
    /** Ends everything. The bot must have had no fault, and unless `isRefused` Discord must have refused nothing. */
    async close({ isRefused = false } = {}): Promise<void> {
      const { refusals } = discord.journal;
      await bot.stop();
      await store.close();
      await library.close();
      await discord.close();
      for (const each of [folder, data]) rmSync(each, { recursive: true });
      // The next stage begins with an empty shelf.
      if (pool === shared) await pool.refresh(pool.paths);
      expect([...faults, ...faultsOfThreads.splice(0)]).toEqual([]);
      if (!isRefused) expect(refusals).toEqual([]);
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

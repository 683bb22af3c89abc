import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { BotSettings } from '../config.ts';
import type { Store } from '../library/store.ts';
import { within } from '../waiting.ts';
import type { Bot } from './bot.ts';
import { CarefulStrategy, type Hooks } from './gateway/careful-strategy.ts';
import { passOverImpossible } from './gateway/connections.ts';
import { identifyThrottler } from './gateway/identify-throttler.ts';
import { takeUpSessions } from './gateway/sessions.ts';
import { GatewayWatch } from './operation/watch-gateway.ts';
import { restOptions } from './setup/grants.ts';

/** The few messages of a channel that are at hand; those replied to are among them. */
const MESSAGES_KEPT = 10;
const USERS_KEPT = 2_000;

/** How long the next server is waited for at start, in milliseconds; one that is down comes when it comes. */
const GUILD_PATIENCE = 2_000;

/** How long Discord may take to close a connection, in milliseconds. */
const FAREWELL = 1_000;

/** What a client has to do with other processes, and who looks after its connections. */
interface GatewayParts extends Hooks {
  readonly takeTurn: Store['takeTurn'];
}

/** Parts for a client that only logs in to check or deploy: it has nothing else to wait for. */
const ALONE: GatewayParts = {
  takeTurn: async () => () => undefined,
  prepare: async () => undefined,
  heard: () => undefined,
};

/** Asks for messages' content only where Discord grants it: asking for more would end the connection. */
export function createClient(
  settings: Pick<BotSettings, 'api' | 'links' | 'shards'>,
  seesContent: boolean,
  { takeTurn, ...hooks }: GatewayParts = ALONE,
): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const client: Client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(seesContent ? [MessageContent] : [])],
    // Without these, direct messages and changes of messages that are not at hand would not be heard of.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(settings),
    waitGuildTimeout: GUILD_PATIENCE,
    ws: {
      buildIdentifyThrottler: identifyThrottler(takeTurn),
      buildStrategy: (manager) => new CarefulStrategy(manager, client, hooks),
    },
    ...sharding(settings.shards),
    ...smallCaches(),
  });
  passOverImpossible(client);
  return client;
}

/** A client that takes up the sessions left by the last process, and what looks after its connections. */
export function watchedClient(
  settings: BotSettings,
  { store, clock, log }: Pick<Bot, 'store' | 'log'> & { readonly clock: () => number },
  { seesContent, application }: { readonly seesContent: boolean; readonly application: string },
): { client: Client; watch: GatewayWatch } {
  const client: Client = createClient(settings, seesContent, {
    takeTurn: (name, signal) => store.takeTurn(name, signal),
    prepare: (shards) =>
      takeUpSessions(client, shards, store.sessions, application).catch((error: unknown) =>
        log.warn({ err: error }, 'what was left by the last process cannot be taken up'),
      ),
    heard: (shard) => watch.heard(shard),
  });
  const watch = new GatewayWatch(client, log, clock);
  return { client, watch };
}

/** Ends the client's connections. One that has fallen silent, or is not quite open yet, is not waited for. */
export async function disconnect(client: Client): Promise<void> {
  await within(client.destroy(), FAREWELL);
}

function sharding(shards: BotSettings['shards']): Partial<ClientOptions> {
  if (shards === null) return {};
  if (shards === 'auto') return { shards: 'auto' };
  const { first, last, total } = shards;
  return { shards: Array.from({ length: last - first + 1 }, (_, i) => first + i), shardCount: total };
}

/** Keeps what permissions are reckoned from, and next to nothing else, so that memory stays flat. */
function smallCaches(): Partial<ClientOptions> {
  const isOwn = ({ id, client }: { id: string; client: Client }): boolean => id === client.user?.id;
  return {
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_KEPT,
      GuildMemberManager: { maxSize: 10, keepOverLimit: isOwn },
      UserManager: { maxSize: USERS_KEPT, keepOverLimit: isOwn },
      ThreadMemberManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
    }),
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 600, lifetime: 1_800 } },
  };
}

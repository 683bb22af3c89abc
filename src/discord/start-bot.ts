import { type Client, Events, type Message, RESTEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { BotSettings } from '../config.ts';
import { OperatorError } from '../operator-error.ts';
import { within } from '../waiting.ts';
import { aborted } from './aborted.ts';
import { attachmentsOf } from './attachments.ts';
import type { Bot } from './bot.ts';
import { disconnect, watchedClient } from './client.ts';
import { leaveSessions } from './gateway/sessions.ts';
import { watchForRefusal } from './gateway/watch-for-refusal.ts';
import { Answered } from './memory/answered.ts';
import { Conversations } from './memory/conversations.ts';
import { Limits } from './memory/limits.ts';
import { OpenWork } from './memory/open-work.ts';
import { Outbox } from './memory/outbox.ts';
import { onDelete, onEdit } from './messages/on-edit.ts';
import { onMessage } from './messages/on-message.ts';
import { noteServers } from './note-servers.ts';
import { onInteraction } from './on-interaction.ts';
import type { Metrics } from './operation/metrics.ts';
import { watchClock } from './operation/watch-clock.ts';
import { isTokenRefused, meaningOfFailure, TOKEN_REFUSED } from './refused.ts';
import { grantsContent, ownApplication, restFor } from './setup/grants.ts';
import { ModeratorLog } from './shelf/moderator-log.ts';

/** How long open questions may take at the end, in milliseconds: Docker ends it by force after 10 s. */
const PATIENCE = 8_000;

/** How often the connections are looked after, in milliseconds. */
const LOOK_EVERY = 10_000;

/** How often it is looked whether moderators are to be told of something, in milliseconds. */
const TELL_EVERY = 60_000;

/** What the bot is made of. */
export interface Parts extends Pick<Bot, 'engineFor' | 'store' | 'library' | 'log'> {
  readonly metrics?: Pick<Metrics, 'limited' | 'replied' | 'heldBack'>;
  /** Milliseconds that pass evenly, whatever becomes of the system's time. */
  readonly clock: () => number;
  /** Ends the attempt to log in. */
  readonly stop?: AbortSignal;
}

/** A bot that is logged in. */
export interface RunningBot {
  readonly client: Client<true>;
  readonly seesContent: boolean;
  /** Rejects with an OperatorError when Discord ends the connection for good; otherwise stays open. */
  readonly refused: Promise<never>;
  /** Looks after the connections, as is done by itself every ten seconds. */
  readonly look: () => void;
  /** Tells servers' moderators what there is to tell, as is done by itself every minute. */
  readonly tellModerators: () => Promise<void>;
  /** Answers what is open, takes in no more, and disconnects. */
  readonly stop: () => Promise<void>;
}

/** Logs in and begins to answer. Throws an OperatorError when Discord refuses, or when told to stop. */
export async function startBot(settings: BotSettings, parts: Parts): Promise<RunningBot> {
  const stopped = untilStopped(parts.stop);
  const application = await Promise.race([granted(ownApplication(restFor(settings)), settings), stopped]);
  const seesContent = grantsContent(application);
  const key = await parts.store.signingKey();
  const { client, watch } = watchedClient(settings, parts, { seesContent, application: application.id });
  const work = new OpenWork();
  const refused = watchForRefusal(client, parts.log);
  const bot = assemble(client, settings, parts, { seesContent, key });
  const moderatorLog = new ModeratorLog(bot);
  const tellModerators = (): Promise<void> => moderatorLog.look();
  const lookAtClock = watchClock(client.rest, parts.library.now, parts.clock);
  // The one place where a fault ends: noted whole, and nothing else stops.
  const begin: Begin = (what, doing) => {
    lookAtClock();
    work.begin(() =>
      doing().catch((error: unknown) => {
        if (isTokenRefused(error)) return refused.refuse(TOKEN_REFUSED);
        parts.log.error({ err: error }, `${what} failed`);
      }),
    );
  };
  const timers = [
    setInterval(() => watch.look(), LOOK_EVERY),
    setInterval(() => begin('telling moderators', tellModerators), TELL_EVERY),
  ].map((timer) => timer.unref());
  listen(bot, begin, parts);
  try {
    await Promise.race([login(client, settings), refused.promise, stopped]);
  } catch (error) {
    timers.forEach(clearInterval);
    await disconnect(client);
    throw error;
  }
  const stop = (): Promise<void> => {
    timers.forEach(clearInterval);
    return leave(client as Client<true>, work, parts, application.id);
  };
  return {
    client: client as Client<true>,
    seesContent,
    refused: refused.promise,
    look: () => watch.look(),
    tellModerators,
    stop,
  };
}

/** Leaves the sessions to the next process, finishes what is open, and disconnects. */
async function leave(
  client: Client<true>,
  work: OpenWork,
  { store, log }: Parts,
  application: string,
): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  const kept = leaveSessions(client, store.sessions, application).catch((error: unknown) =>
    log.warn({ err: error }, 'no session is kept'),
  );
  await Promise.all([work.finish(PATIENCE), within(kept, PATIENCE)]);
  await disconnect(client);
}

/** Rejects with an OperatorError when told to stop; otherwise stays open. */
function untilStopped(stop: AbortSignal | undefined): Promise<never> {
  const stopping = stop ? aborted(stop) : new Promise<never>(() => undefined);
  const stopped = stopping.then((): never => {
    throw new OperatorError('told to stop before Discord had answered');
  });
  stopped.catch(() => undefined);
  return stopped;
}

/** What Discord gives; throws an OperatorError for whatever stands against it. */
function granted<T>(asking: Promise<T>, settings: BotSettings): Promise<T> {
  return asking.catch((error: unknown) => {
    throw new OperatorError(meaningOfFailure(error, settings));
  });
}

/** Resolves when every server that is up is known, so that nothing is judged by halves. */
async function login(client: Client, settings: BotSettings): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await granted(client.login(settings.token), settings);
  await ready;
}

function assemble(
  client: Client,
  settings: BotSettings,
  parts: Parts,
  found: Pick<Bot, 'seesContent' | 'key'>,
): Bot {
  const { log, clock } = parts;
  return {
    // Its handlers run only on events, and those come only after the login.
    client: client as Client<true>,
    // Where the bot is no member, whoever asks sees what everybody sees.
    engineFor: (server) =>
      parts.engineFor(server !== null && client.guilds.cache.has(server) ? server : null),
    store: parts.store,
    library: parts.library,
    fetchAttachment: attachmentsOf(settings.api, parts.library.fetch),
    askChannels: new Set(settings.askChannels),
    ...found,
    conversations: new Conversations(clock),
    answered: new Answered(clock),
    ratings: new LRUCache({ max: 20_000 }),
    languages: new LRUCache({ max: 10_000 }),
    hinted: new LRUCache({ max: 10_000, ttl: 60 * 60_000, perf: { now: clock } }),
    limits: new Limits(clock, parts.metrics?.limited),
    outbox: new Outbox(log, clock),
    log,
  };
}

type Begin = (what: string, doing: () => Promise<void>) => void;

function listen(bot: Bot, begin: Begin, { clock, metrics }: Parts): void {
  const { client } = bot;
  client.on(Events.MessageCreate, (message: Message) =>
    begin('answering a message', async () => {
      const begun = clock();
      await onMessage(bot, message);
      if (bot.answered.find(message.id)) metrics?.replied('message', clock() - begun);
    }),
  );
  client.on(Events.MessageUpdate, (before, message) =>
    begin('following an edit', () => onEdit(bot, before, message)),
  );
  client.on(Events.MessageDelete, ({ id }) => begin('following a deletion', () => onDelete(bot, [id])));
  client.on(Events.MessageBulkDelete, (messages) =>
    begin('following deletions', () => onDelete(bot, [...messages.keys()])),
  );
  client.on(Events.GuildDelete, ({ id }) =>
    begin('leaving a server', () => bot.store.homes.noteLeft(id, bot.library.now())),
  );
  client.on(Events.GuildCreate, ({ id }) =>
    begin('joining a server', () => bot.store.homes.noteLeft(id, null)),
  );
  client.on(Events.ClientReady, () => begin('looking for servers left', () => noteServers(bot)));
  client.on(Events.InteractionCreate, (interaction) =>
    begin('answering an interaction', async () => {
      const begun = clock();
      await onInteraction(bot, interaction);
      if (!interaction.isAutocomplete()) metrics?.replied('interaction', clock() - begun);
    }),
  );
  if (metrics) client.rest.on(RESTEvents.RateLimited, metrics.heldBack);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActions } from './actions.ts';
import { type Command, GLOBAL } from './command-store.ts';
import { Gateway } from './gateway.ts';
import type { Until } from './interaction-handle.ts';
import { hasFlag, type Message } from './message.ts';
import { createPlaces } from './places.ts';
import { APPLICATION_ROUTES } from './rest/application-routes.ts';
import { CHANNEL_ROUTES } from './rest/channel-routes.ts';
import { COMMAND_ROUTES, overwriteCommands } from './rest/command-routes.ts';
import { Faults } from './rest/faults.ts';
import { GUILD_ROUTES } from './rest/guild-routes.ts';
import { INTERACTION_ROUTES } from './rest/interaction-routes.ts';
import { Journal } from './rest/journal.ts';
import { MESSAGE_ROUTES } from './rest/message-routes.ts';
import { createRestHandler } from './rest/rest-server.ts';
import { WEBHOOK_ROUTES } from './rest/webhook-routes.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import { createSnowflakes } from './snowflake.ts';
import { createSpeech } from './speech.ts';
import { Token } from './token.ts';
import { Waiting } from './waiting.ts';
import type { Channel, Guild, User, World } from './world.ts';

const ROUTES = [
  ...APPLICATION_ROUTES,
  ...COMMAND_ROUTES,
  ...GUILD_ROUTES,
  ...CHANNEL_ROUTES,
  ...MESSAGE_ROUTES,
  ...INTERACTION_ROUTES,
  ...WEBHOOK_ROUTES,
];

function createWorld(settings: Settings, waiting: Waiting): World {
  const nextId = createSnowflakes(settings.now);
  const id = nextId();
  const bot: User = {
    id,
    username: 'verbatim',
    displayName: null,
    bot: true,
    locale: 'en-US',
    acceptsDirectMessages: false,
    installed: false,
  };
  return {
    settings,
    bot,
    applicationId: settings.applicationId ?? id,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    directChannels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    interactionsByToken: new Map(),
    commandCreates: new Map(),
    nextId,
    origin: '',
    announce: () => undefined,
    changed: () => waiting.changed(),
  };
}

function createReading(world: World, until: Until) {
  const current = (message: Message): Message | undefined =>
    world.channels.get(message.channelId)?.messages.get(message.id);
  const history = (channel: Channel): readonly Message[] => [...channel.messages.values()];
  const messages = (channel: Channel): readonly Message[] =>
    history(channel).filter((message) => message.author.id === world.bot.id);
  const place = (channel: Channel): string => channel.name ?? 'direct messages';
  return {
    current,
    /** All messages of a channel, oldest first. */
    history,
    /** The bot's messages in a channel, oldest first, also those that only one user sees. */
    messages,
    /** The bot's message of a number in a channel, counted from 0, when it is no longer thinking. */
    message: (channel: Channel, number = 0): Promise<Message> =>
      until(`message ${number} of the bot in ${place(channel)}`, () => {
        const message = messages(channel)[number];
        return message === undefined || hasFlag(message, 'loading') ? undefined : message;
      }),
    /** The bot's reply to a message. */
    replyTo: (message: Message): Promise<Message> =>
      until(`a reply to "${message.content}"`, () =>
        messages(world.channels.get(message.channelId)!).find(
          (each) => each.repliesTo?.messageId === message.id,
        ),
      ),
    /** A message after its next change, or after `matches` is true of it. */
    edited: (message: Message, matches: (now: Message) => boolean = () => true): Promise<Message> =>
      until(`an edit of "${message.content}"`, () => {
        const now = current(message);
        return now !== undefined && now !== message && matches(now) ? now : undefined;
      }),
    /** Until a message is deleted. */
    deleted: (message: Message): Promise<true> =>
      until(`the deletion of "${message.content}"`, () =>
        current(message) === undefined ? true : undefined,
      ),
  };
}

/**
 * Starts a Discord of our own on the loopback interface: gateway, REST interface, and the users, all in this
 * process. A client logs in with `token` at `api`.
 */
export async function startDiscord(options: Partial<Settings> = {}) {
  const settings: Settings = { ...DEFAULTS, ...options };
  const waiting = new Waiting();
  const world = createWorld(settings, waiting);
  const token = new Token(world.bot.id);
  const journal = new Journal(settings.keep);
  const faults = new Faults();
  const http = createServer();
  const gateway = new Gateway(http, world, token);
  world.announce = (announcement) => gateway.announce(announcement);
  const handle = createRestHandler({ world, gateway, token, faults, journal, routes: ROUTES });
  http.on('request', (request, response) => void handle(request, response));
  await new Promise<void>((resolve) => http.listen(settings.port, '127.0.0.1', resolve));
  world.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const circumstances = (): string => {
    const refusals = journal.refusals.slice(-3);
    const listed = refusals.map(({ request, code, errors, message }) =>
      [request.method, request.path, code, message, JSON.stringify(errors ?? {})].join(' '),
    );
    return `The last refusals: ${listed.join('; ') || 'none'}`;
  };
  const until: Until = (what, look) => waiting.until(what, look, settings.patience, circumstances);

  return {
    /** For discord.js's `rest.api`. */
    api: `${world.origin}/api`,
    /** The token that is valid now. */
    get token(): string {
      return token.value;
    },
    bot: world.bot,
    applicationId: world.applicationId,
    ...createPlaces(world),
    ...createSpeech(world),
    ...createActions(world, until),
    ...createReading(world, until),
    until,
    gateway,
    faults,
    journal,
    /** Registers commands without a request, globally or in a guild. */
    register: (commands: readonly object[], guild?: Guild): readonly Command[] =>
      overwriteCommands(world, guild?.id ?? GLOBAL, commands as readonly Record<string, unknown>[]),
    /** The commands registered, globally or in a guild. */
    commands: (guild?: Guild): readonly Command[] => [
      ...(world.commands.get(guild?.id ?? GLOBAL)?.values() ?? []),
    ],
    /** How many commands were created (not merely overwritten), globally or in a guild. */
    commandCreates: (guild?: Guild): number => world.commandCreates.get(guild?.id ?? GLOBAL) ?? 0,
    /** Resets the bot's token: requests with the old one are unauthorized, connections close with 4004. */
    revokeToken: (): void => {
      token.revoke();
      gateway.drop(4004);
      gateway.forgetSessions();
    },
    /** Ends everything, and waits until nothing is left open. */
    close: async (): Promise<void> => {
      waiting.close();
      gateway.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

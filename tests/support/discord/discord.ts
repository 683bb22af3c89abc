import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveAttachment } from './attachments.ts';
import * as channels from './channel-making.ts';
import { directChannel, removeChannel } from './channel-store.ts';
import { type Command, commandsIn, findCommand, GLOBAL } from './command-store.ts';
import * as commands from './command-use.ts';
import * as components from './component-use.ts';
import { Gateway } from './gateway.ts';
import * as guilds from './guild-making.ts';
import { announceGuild, announceOutage, leaveGuild } from './guild-store.ts';
import type { Watcher } from './happening.ts';
import { createUser } from './people.ts';
import * as reading from './reading.ts';
import { overwriteCommands } from './rest/command-routes.ts';
import { Faults } from './rest/faults.ts';
import { Journal } from './rest/journal.ts';
import { createRestHandler } from './rest/rest-server.ts';
import { ROUTES } from './rest/routes.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import * as speech from './speech.ts';
import { Token } from './token.ts';
import { Waiting } from './waiting.ts';
import { createWorld, type Guild, type Role, type User, type World } from './world.ts';

type InWorld<Rest extends unknown[], Result> = (world: World, ...rest: Rest) => Result;

/** What users and moderators can do, each as a function that needs no world. */
function bindActions(world: World) {
  const bind =
    <Rest extends unknown[], Result>(act: InWorld<Rest, Result>) =>
    (...rest: Rest): Result =>
      act(world, ...rest);
  return {
    createUser: bind(createUser),
    createGuild: bind(guilds.createGuild),
    inviteBot: bind(guilds.inviteBot),
    kickBot: bind(leaveGuild),
    breakDown: bind(announceOutage),
    recover: bind(announceGuild),
    botRole: bind(guilds.botRole),
    join: bind(guilds.join),
    createRole: bind(guilds.createRole),
    setRolePermissions: bind(guilds.setRolePermissions),
    createChannel: bind(channels.createChannel),
    setOverwrites: bind(channels.setOverwrites),
    deleteChannel: bind(removeChannel),
    directChannel: bind(directChannel),
    createGroup: bind(channels.createGroup),
    createThread: bind(channels.createThread),
    archive: bind(channels.archive),
    say: bind(speech.say),
    forward: bind(speech.forward),
    post: bind(speech.post),
    sayAsWebhook: bind(speech.sayAsWebhook),
    edit: bind(speech.edit),
    unfurl: bind(speech.unfurl),
    remove: bind(speech.remove),
    slash: bind(commands.slash),
    autocomplete: bind(commands.autocomplete),
    messageCommand: bind(commands.messageCommand),
    userCommand: bind(commands.userCommand),
    press: bind(components.press),
    choose: bind(components.choose),
    submit: bind(components.submit),
    current: bind(reading.current),
    threads: bind(reading.threads),
    history: bind(reading.history),
    messages: bind(reading.messages),
    message: bind(reading.message),
    replyTo: bind(reading.replyTo),
    edited: bind(reading.edited),
    deleted: bind(reading.deleted),
  };
}

/** The commands of a scope, seen and set from outside. */
function commandRegistry(world: World) {
  const scope = (guild?: Guild): string => guild?.id ?? GLOBAL;
  return {
    /** Registers commands without a request, globally or in a guild; they replace those that were there. */
    register: (bodies: readonly object[], guild?: Guild): readonly Command[] =>
      overwriteCommands(world, scope(guild), bodies as readonly Record<string, unknown>[]),
    /** The commands registered, globally or in a guild. */
    commands: (guild?: Guild): readonly Command[] => [...commandsIn(world, scope(guild)).values()],
    /** What moderators do under Integrations: hand a command to a role or a user, or with `permission` false keep it from them. */
    handOver: (guild: Guild, command: string, whose: Role | User, permission = true): void => {
      const { id: commandId } = findCommand(world, GLOBAL, 1, command)!;
      const type = 'username' in whose ? 2 : 1;
      world.commandPermissions.push({ guildId: guild.id, commandId, type, id: whose.id, permission });
    },
    /** How many commands were created, not merely overwritten, globally or in a guild. */
    commandCreates: (guild?: Guild): number => world.commandCreates.get(scope(guild)) ?? 0,
  };
}

/**
 * Starts a Discord of our own on the loopback interface: gateway, REST interface, and the users, all in this
 * process. A client logs in with `token` at `api`.
 */
export async function startDiscord(options: Partial<Settings> = {}) {
  const settings: Settings = { ...DEFAULTS, ...options };
  const journal = new Journal(settings.keep);
  const waiting = new Waiting(settings.patience, () => journal.summary());
  const world = createWorld(settings, waiting);
  const token = new Token(world.bot.id);
  const faults = new Faults(settings.now);
  const http = createServer();
  const gateway = new Gateway(http, world, token);
  world.announce = (announcement) => gateway.announce(announcement);
  const handle = createRestHandler({ world, gateway, token, faults, journal, routes: ROUTES });
  http.on('request', (request, response) => {
    if (!serveAttachment(world, request, response)) void handle(request, response);
  });
  await new Promise<void>((resolve) => http.listen(settings.port, '127.0.0.1', resolve));
  world.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const revokeToken = (): void => {
    token.revoke();
    gateway.drop(4004);
    gateway.forgetSessions();
  };

  const close = async (): Promise<void> => {
    waiting.close();
    gateway.close();
    http.closeAllConnections();
    await new Promise<void>((resolve) => http.close(() => resolve()));
    if (journal.breakdowns.length > 0) throw journal.breakdowns[0];
  };

  return {
    /** For discord.js's `rest.api`. */
    api: `${world.origin}/api`,
    /** The token that is valid now. */
    get token(): string {
      return token.value;
    },
    bot: world.bot,
    applicationId: world.applicationId,
    ...bindActions(world),
    ...commandRegistry(world),
    gateway,
    faults,
    journal,
    until: world.until,
    /** Calls `watcher` at whatever happens from now on; the function returned ends it. */
    watch: (watcher: Watcher): (() => void) => waiting.watch(watcher),
    /** Resets the bot's token: requests with the old one are unauthorized, connections close with 4004. */
    revokeToken,
    /** Ends everything and waits until nothing is left open. Throws what went wrong inside the stand-in itself. */
    close,
  };
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

import { type APIApplicationCommand, DiscordAPIError, type REST, Routes } from 'discord.js';
import type { BotSettings } from '../../config.ts';
import { OperatorError } from '../../operator-error.ts';
import { COMMAND_DATA } from '../commands/all-commands.ts';
import { meaningOfFailure } from '../refused.ts';
import { ownApplication, restFor } from './grants.ts';
import { sameCommands } from './same-commands.ts';

/** What is to become of the commands. */
export interface Deployment {
  /** The one server to register them in, which shows them at once; null for everywhere. */
  readonly guild: string | null;
  /** Whether they are to be taken away instead. */
  readonly clear: boolean;
}

type Print = (line: string) => void;

/** A place where commands are registered: everywhere, or in one server. */
export interface CommandScope {
  readonly guild: string | null;
  readonly route: `/${string}`;
}

/** Too few rights to see a server's commands, or no such server. */
const CLOSED = new Set<number | string>([50001, 10004]);

/**
 * Registers the commands, in one scope only, because a user would see those of two scopes twice. Sends
 * nothing that is so already. Prints what was done. Throws an OperatorError when Discord cannot be reached or
 * refuses.
 */
export async function deployCommands(
  settings: Pick<BotSettings, 'token' | 'api' | 'links'>,
  { guild, clear }: Deployment,
  print: Print,
): Promise<void> {
  const rest = restFor(settings);
  try {
    const { id } = await ownApplication(rest);
    const scopes = await allScopes(rest, id, guild);
    const target = scopes.find((scope) => scope.guild === guild);
    if (!clear && target) await put(rest, target, COMMAND_DATA, print);
    // A server cleared leaves the others alone; one deployed to does not keep what is global.
    const others = scopes.filter((scope) => (clear ? guild === null || scope === target : scope !== target));
    for (const scope of others) await put(rest, scope, [], print);
  } catch (error) {
    if (error instanceof DiscordAPIError && CLOSED.has(error.code)) {
      const mend = 'install it there with the scope applications.commands (npm run doctor prints the link)';
      throw new OperatorError(
        `Discord refuses the commands of server ${guild}: the bot is not in it; ${mend}`,
      );
    }
    if (error instanceof DiscordAPIError && error.status !== 401) {
      throw new OperatorError(
        `Discord refuses the commands (${error.message.replace(/(?<!\s)\s*\n\s*/g, '; ')})`,
      );
    }
    throw new OperatorError(meaningOfFailure(error, settings));
  }
}

/** The commands registered in the scope; null when they may not be seen. */
export async function registeredIn(
  rest: REST,
  { route }: CommandScope,
): Promise<readonly APIApplicationCommand[] | null> {
  try {
    return (await rest.get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    })) as APIApplicationCommand[];
  } catch (error) {
    if (error instanceof DiscordAPIError && CLOSED.has(error.code)) return null;
    throw error;
  }
}

/** Everywhere, every server that the bot is in, and the one named although it may not be in it. */
export async function allScopes(
  rest: REST,
  application: string,
  named: string | null,
): Promise<readonly CommandScope[]> {
  const guilds = new Set(named === null ? [] : [named]);
  for (let after = '0'; ; ) {
    const page = (await rest.get(Routes.userGuilds(), {
      query: new URLSearchParams({ limit: '200', after }),
    })) as { id: string }[];
    for (const { id } of page) guilds.add(id);
    if (page.length < 200) break;
    after = page.at(-1)!.id;
  }
  return [
    { guild: null, route: Routes.applicationCommands(application) },
    ...[...guilds].map((guild) => ({ guild, route: Routes.applicationGuildCommands(application, guild) })),
  ];
}

async function put(
  rest: REST,
  scope: CommandScope,
  wanted: typeof COMMAND_DATA,
  print: Print,
): Promise<void> {
  const where = scope.guild === null ? 'in all servers and direct messages' : `in server ${scope.guild}`;
  const registered = await registeredIn(rest, scope);
  if (registered !== null && sameCommands(registered, wanted, scope.guild === null)) {
    if (wanted.length > 0) print(`The ${wanted.length} commands ${where} are up to date; nothing was sent.`);
    return;
  }
  if (registered === null && wanted.length === 0) return;
  await rest.put(scope.route, { body: wanted });
  print(
    wanted.length > 0
      ? `Registered ${wanted.length} commands ${where}.`
      : `Removed ${registered?.length ?? 0} commands that were registered ${where}.`,
  );
}

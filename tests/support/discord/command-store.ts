import type { World } from './world.ts';

interface CommandChoice {
  readonly name: string;
  readonly value: string | number;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly CommandChoice[];
  readonly options?: readonly CommandOption[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

type Localizations = Readonly<Record<string, string>> | null;

/** A registered command as Discord writes it. */
export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  /** Changes whenever the command is written. */
  readonly version: string;
  /** 1 slash, 2 user's context menu, 3 message's context menu. */
  readonly type: number;
  readonly name: string;
  readonly name_localizations: Localizations;
  readonly description: string;
  readonly description_localizations: Localizations;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions: string | null;
  /** Where it shows: 0 guild, 1 the bot's direct messages, 2 other private channels. Null for guild commands. */
  readonly contexts: readonly number[] | null;
  /** 0 installed to a guild, 1 installed by a user. */
  readonly integration_types: readonly number[];
  readonly nsfw: boolean;
}

export const GLOBAL = 'global';

/** The commands of a scope: `global` or a guild's id. */
export function commandsIn(world: World, scope: string): Map<string, Command> {
  const known = world.commands.get(scope);
  if (known !== undefined) return known;
  const fresh = new Map<string, Command>();
  world.commands.set(scope, fresh);
  return fresh;
}

export function findCommand(world: World, scope: string, type: number, name: string): Command | undefined {
  return [...commandsIn(world, scope).values()].find(
    (command) => command.type === type && command.name === name,
  );
}

/** A command from a body that was validated, under `id`, with Discord's defaults filled in. */
export function commandFrom(
  world: World,
  scope: string,
  id: string,
  body: Readonly<Record<string, unknown>>,
): Command {
  const sent = body as unknown as Partial<Command>;
  const isGlobal = scope === GLOBAL;
  return {
    id,
    application_id: world.applicationId,
    ...(isGlobal ? {} : { guild_id: scope }),
    version: world.nextId(),
    type: sent.type ?? 1,
    name: sent.name ?? '',
    name_localizations: sent.name_localizations ?? null,
    description: sent.description ?? '',
    description_localizations: sent.description_localizations ?? null,
    ...(sent.options && sent.options.length > 0 ? { options: sent.options } : {}),
    default_member_permissions: sent.default_member_permissions ?? null,
    contexts: isGlobal ? (sent.contexts ?? null) : null,
    integration_types: sent.integration_types ?? [0],
    nsfw: sent.nsfw ?? false,
  };
}
